package dev.citusrender.syntax;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import java.util.ArrayList;
import java.util.List;

/** Parses text and actions; the pipelines in them are {@link PipelineParser}'s. One is made for each template and used once. */
final class BodyParser {
    private final ParserContext context;
    private final TokenStream tokens;
    private final PipelineParser pipelines;
    private int rangeDepth;

    BodyParser(ParserContext context) {
        this.context = context;
        this.tokens = context.tokens();
        this.pipelines = new PipelineParser(context);
    }

    /** What ended a list of statements. */
    private record Ending(boolean isElse, Token token) {
        String shown() {
            return isElse ? "{{else}}" : "{{end}}";
        }
    }

    /** A body and what ended it. */
    private record Ended(Body body, Ending ending) {
    }

    /** Either a statement or an ending. */
    private record Item(Statement statement, Ending ending) {
    }

    /** Parses all of a file, where alone {@code define} may stand. */
    void parseFile() {
        int start = tokens.peek().start();
        List<Statement> statements = new ArrayList<>();
        while (tokens.peek().kind() != Token.Kind.EOF) {
            if (tokens.peek().kind() == Token.Kind.LEFT_DELIMITER) {
                Token delimiter = tokens.next();
                if (tokens.nextNonSpace().kind() == Token.Kind.DEFINE) {
                    new BodyParser(context.nested()).parseDefinition();
                    continue;
                }
                tokens.backup(delimiter);
            }
            Item item = textOrAction();
            if (item.ending() != null) {
                throw context.error("unexpected " + item.ending().shown());
            }
            statements.add(item.statement());
        }
        context.define(new TemplateTree(context.sourceName(), body(start, statements, tokens.peek().start())));
    }

    private void parseDefinition() {
        String name = templateName(tokens.nextNonSpace(), "define clause");
        context.expect(Token.Kind.RIGHT_DELIMITER, "define clause");
        define(name, "define clause", context);
    }

    /** @param complainer whose last token gives the line of the message: a block's outer template, as in Go */
    private void define(String name, String clause, ParserContext complainer) {
        Ended list = list();
        if (list.ending().isElse()) {
            throw complainer.error("unexpected {{else}} in " + clause);
        }
        context.define(new TemplateTree(name, list.body()));
    }

    private String templateName(Token token, String clause) {
        if (token.kind() != Token.Kind.STRING && token.kind() != Token.Kind.RAW_STRING) {
            throw context.unexpected(token, clause);
        }
        try {
            return GoQuote.unquote(token.text());
        } catch (GoError e) {
            throw context.error(e.getMessage());
        }
    }

    private Ended list() {
        int start = tokens.peekNonSpace().start();
        List<Statement> statements = new ArrayList<>();
        while (tokens.peekNonSpace().kind() != Token.Kind.EOF) {
            Item item = textOrAction();
            if (item.ending() != null) {
                return new Ended(body(start, statements, item.ending().token().start()), item.ending());
            }
            statements.add(item.statement());
        }
        throw context.error("unexpected EOF");
    }

    private Body body(int start, List<Statement> statements, int end) {
        return new Body(context.span(start, Math.max(start, end)), statements);
    }

    private Item textOrAction() {
        Token token = tokens.nextNonSpace();
        switch (token.kind()) {
            case TEXT -> {
                return new Item(new Statement.Text(context.span(token), token.text()), null);
            }
            case LEFT_DELIMITER -> {
                context.enterAction(token);
                Item item = action(token);
                context.leaveAction();
                return item;
            }
            default -> throw context.unexpected(token, "input");
        }
    }

    private Item action(Token delimiter) {
        Token word = tokens.nextNonSpace();
        return switch (word.kind()) {
            case END -> new Item(null, new Ending(false, context.expect(Token.Kind.RIGHT_DELIMITER, "end")));
            case ELSE -> new Item(null, elseEnding());
            case BLOCK -> statement(block(delimiter));
            case BREAK -> statement(loopControl(delimiter, word));
            case CONTINUE -> statement(loopControl(delimiter, word));
            case IF, RANGE, WITH -> statement(branch(delimiter, word.text()));
            case TEMPLATE -> statement(templateCall(delimiter));
            default -> {
                tokens.backup();
                int anchor = tokens.peek().start();
                Pipeline pipeline = pipelines.parse("command", Token.Kind.RIGHT_DELIMITER);
                yield statement(new Statement.Action(span(delimiter, anchor), pipeline));
            }
        };
    }

    private static Item statement(Statement statement) {
        return new Item(statement, null);
    }

    /** From an action's delimiter to the token just read, placed where Go places it. */
    private Span span(Token delimiter, int anchor) {
        return context.span(delimiter.start(), tokens.lastRead().end(), anchor);
    }

    /** After {@code else}. An {@code if} or {@code with} stays where it is: it begins a branch of its own. */
    private Ending elseEnding() {
        Token next = tokens.peekNonSpace();
        boolean chained = next.kind() == Token.Kind.IF || next.kind() == Token.Kind.WITH;
        return new Ending(true, chained ? next : context.expect(Token.Kind.RIGHT_DELIMITER, "else"));
    }

    private Statement loopControl(Token delimiter, Token word) {
        String shown = "{{" + word.text() + "}}";
        context.expect(Token.Kind.RIGHT_DELIMITER, shown);
        if (rangeDepth == 0) {
            throw context.error(shown + " outside {{range}}");
        }
        Span span = span(delimiter, word.start());
        return word.kind() == Token.Kind.BREAK ? new Statement.Break(span) : new Statement.Continue(span);
    }

    private Statement branch(Token delimiter, String keyword) {
        int variables = context.variableCount();
        Pipeline pipeline = pipelines.parse(keyword, Token.Kind.RIGHT_DELIMITER);
        boolean isRange = keyword.equals("range");
        rangeDepth += isRange ? 1 : 0;
        Ended list = list();
        rangeDepth -= isRange ? 1 : 0;
        Body otherwise = list.ending().isElse() ? otherwise(keyword, list.ending().token()) : null;
        context.forgetVariables(variables);
        Span span = span(delimiter, pipeline.span().anchor());
        return switch (keyword) {
            case "if" -> new Statement.If(span, pipeline, list.body(), otherwise);
            case "with" -> new Statement.With(span, pipeline, list.body(), otherwise);
            default -> new Statement.Range(span, pipeline, list.body(), otherwise);
        };
    }

    /** {@code {{else if b}}…{{end}}} is {@code {{else}}{{if b}}…{{end}}{{end}}}: the inner branch takes the end, and no other is looked for. */
    private Body otherwise(String keyword, Token next) {
        if (!keyword.equals("range") && tokens.peek().kind().isKeyword() && tokens.peek().text().equals(keyword)) {
            tokens.next();
            Statement inner = branch(next, keyword);
            return body(next.start(), List.of(inner), inner.span().end());
        }
        Ended list = list();
        if (list.ending().isElse()) {
            throw context.error("expected end; found {{else}}");
        }
        return list.body();
    }

    private Statement templateCall(Token delimiter) {
        Token nameToken = tokens.nextNonSpace();
        String name = templateName(nameToken, "template clause");
        Pipeline argument = null;
        if (tokens.nextNonSpace().kind() != Token.Kind.RIGHT_DELIMITER) {
            tokens.backup();
            argument = pipelines.parse("template clause", Token.Kind.RIGHT_DELIMITER);
        }
        return new Statement.TemplateCall(span(delimiter, nameToken.start()), name, argument);
    }

    /** {@code block} is a define, and a template call where it stands. */
    private Statement block(Token delimiter) {
        Token nameToken = tokens.nextNonSpace();
        String name = templateName(nameToken, "block clause");
        Pipeline argument = pipelines.parse("block clause", Token.Kind.RIGHT_DELIMITER);
        Span span = span(delimiter, nameToken.start());
        new BodyParser(context.nested()).define(name, "block clause", context);
        return new Statement.TemplateCall(span, name, argument);
    }
}
