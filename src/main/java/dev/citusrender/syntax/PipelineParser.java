package dev.citusrender.syntax;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import java.util.ArrayList;
import java.util.List;

/** Parses pipelines, their commands and the words of these. */
final class PipelineParser {
    private static final int MAX_PARENS = 10_000;

    private final ParserContext context;
    private final TokenStream tokens;
    private int parens;

    PipelineParser(ParserContext context) {
        this.context = context;
        this.tokens = context.tokens();
    }

    /**
     * Parses a pipeline and the token that ends it.
     *
     * @param clause what messages call the place
     */
    Pipeline parse(String clause, Token.Kind end) {
        int start = tokens.peekNonSpace().start();
        Declarations declarations = declarations(clause);
        List<Command> commands = new ArrayList<>();
        while (true) {
            Token token = tokens.nextNonSpace();
            if (token.kind() == end) {
                check(commands, clause);
                return new Pipeline(context.span(start, token.start()), declarations.variables(), declarations.assigns(), commands);
            }
            switch (token.kind()) {
                case BOOL, CHARACTER, COMPLEX, DOT, FIELD, IDENTIFIER, NUMBER, NIL, RAW_STRING, STRING, VARIABLE, LEFT_PAREN -> {
                    tokens.backup();
                    commands.add(command());
                }
                default -> throw context.unexpected(token, clause);
            }
        }
    }

    private record Declarations(List<Operand.Variable> variables, boolean assigns) {
    }

    private Declarations declarations(String clause) {
        List<Operand.Variable> variables = new ArrayList<>(2);
        while (tokens.peekNonSpace().kind() == Token.Kind.VARIABLE) {
            Token variable = tokens.next();
            // A space is a token, so it takes three tokens to see that $x in "$x foo" is an argument; all go back then.
            Token after = tokens.peek();
            Token next = tokens.peekNonSpace();
            if (next.kind() == Token.Kind.ASSIGN || next.kind() == Token.Kind.DECLARE) {
                tokens.nextNonSpace();
                declare(variable, variables);
                return new Declarations(variables, next.kind() == Token.Kind.ASSIGN);
            }
            if (next.kind() != Token.Kind.CHAR || !next.text().equals(",")) {
                giveBack(variable, after);
                break;
            }
            tokens.nextNonSpace();
            declare(variable, variables);
            expectSecondVariable(clause, variables.size());
        }
        return new Declarations(variables, false);
    }

    private void declare(Token variable, List<Operand.Variable> variables) {
        variables.add(new Operand.Variable(context.span(variable), variable.text(), List.of()));
        context.declare(variable.text());
    }

    private void giveBack(Token variable, Token after) {
        if (after.kind() == Token.Kind.SPACE) {
            tokens.backup(variable, after);
        } else {
            tokens.backup(variable);
        }
    }

    private void expectSecondVariable(String clause, int found) {
        if (!clause.equals("range") || found >= 2) {
            throw context.error("too many declarations in " + clause);
        }
        switch (tokens.peekNonSpace().kind()) {
            case VARIABLE, RIGHT_DELIMITER, RIGHT_PAREN -> {
                // the second variable, or the end, which is then missed
            }
            default -> throw context.error("range can only initialize variables");
        }
    }

    private void check(List<Command> commands, String clause) {
        if (commands.isEmpty()) {
            throw context.error("missing value for " + clause);
        }
        for (int i = 1; i < commands.size(); i++) {
            Operand first = commands.get(i).first();
            if (first instanceof Operand.Literal || first instanceof Operand.Dot) {
                throw context.error("non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    /** Words up to a pipe, which is taken, or to the end of the pipeline, which is not. */
    private Command command() {
        int start = tokens.peekNonSpace().start();
        List<Operand> words = new ArrayList<>();
        int end = start;
        while (true) {
            tokens.peekNonSpace();
            Operand word = operand();
            if (word != null) {
                words.add(word);
                end = word.span().end();
            }
            Token token = tokens.next();
            switch (token.kind()) {
                case SPACE -> {
                    continue;
                }
                case RIGHT_DELIMITER, RIGHT_PAREN -> tokens.backup();
                case PIPE -> {
                    // taken
                }
                default -> throw context.unexpected(token, "operand");
            }
            if (words.isEmpty()) {
                throw context.error("empty command");
            }
            return new Command(context.span(start, end), words);
        }
    }

    /** A term and the fields behind it; null when the next token is no term. */
    private Operand operand() {
        int start = tokens.peek().start();
        Operand term = term();
        if (term == null || tokens.peek().kind() != Token.Kind.FIELD) {
            return term;
        }
        int anchor = tokens.peek().start();
        int end = anchor;
        List<String> names = new ArrayList<>();
        while (tokens.peek().kind() == Token.Kind.FIELD) {
            Token field = tokens.next();
            names.add(field.text().substring(1));
            end = field.end();
        }
        Span span = context.span(start, end, anchor);
        return switch (term) {
            case Operand.Field field -> {
                names.addAll(0, field.names());
                yield new Operand.Field(span, names);
            }
            case Operand.Variable variable -> new Operand.Variable(span, variable.name(), names);
            case Operand.Literal literal -> throw noFields(literal);
            case Operand.Dot dot -> throw noFields(dot);
            default -> new Operand.Chain(span, term, names);
        };
    }

    private SyntaxException noFields(Operand term) {
        return context.error("unexpected . after term " + GoQuote.quote(term.canonicalText()));
    }

    private Operand term() {
        Token token = tokens.nextNonSpace();
        Span span = context.span(token);
        try {
            return switch (token.kind()) {
                case IDENTIFIER -> functionName(span, token.text());
                case DOT -> new Operand.Dot(span);
                case NIL -> new Operand.Nil(span);
                case VARIABLE -> variable(span, token.text());
                case FIELD -> new Operand.Field(span, List.of(token.text().substring(1)));
                case BOOL -> new Operand.Bool(span, token.text().equals("true"));
                case CHARACTER, COMPLEX, NUMBER -> new Operand.Number(span, NumberConstant.of(token.text(), token.kind()));
                case STRING, RAW_STRING -> new Operand.Text(span, token.text(), GoQuote.unquote(token.text()));
                case LEFT_PAREN -> parenthesized();
                default -> {
                    tokens.backup();
                    yield null;
                }
            };
        } catch (GoError e) {
            throw context.error(e.getMessage());
        }
    }

    private Operand functionName(Span span, String name) {
        if (!context.isFunction(name)) {
            throw context.error("function " + GoQuote.quote(name) + " not defined").causedBy(name);
        }
        return new Operand.FunctionName(span, name);
    }

    private Operand variable(Span span, String name) {
        if (!context.isDeclared(name)) {
            throw context.error("undefined variable " + GoQuote.quote(name));
        }
        return new Operand.Variable(span, name, List.of());
    }

    private Operand parenthesized() {
        if (parens >= MAX_PARENS) {
            throw context.error("max expression depth exceeded");
        }
        parens++;
        Pipeline pipeline = parse("parenthesized pipeline", Token.Kind.RIGHT_PAREN);
        parens--;
        return pipeline;
    }
}
