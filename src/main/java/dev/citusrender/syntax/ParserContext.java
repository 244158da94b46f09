package dev.citusrender.syntax;

import dev.citusrender.go.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the parsers of one template share: its tokens, its variables and its error messages. A {@code define} or {@code block} has one of its own over
 * the same lexer.
 */
final class ParserContext {
    private final Source source;
    private final Lexer lexer;
    private final Predicate<String> isFunction;
    private final TemplateParser.Definitions definitions;
    private final TokenStream tokens;
    private final List<String> variables = new ArrayList<>(List.of("$"));
    private int actionStart = -1;

    ParserContext(Source source, Lexer lexer, Predicate<String> isFunction, TemplateParser.Definitions definitions) {
        this.source = source;
        this.lexer = lexer;
        this.isFunction = isFunction;
        this.definitions = definitions;
        this.tokens = new TokenStream(lexer);
    }

    /** For a definition inside this one: it sees none of the variables here. */
    ParserContext nested() {
        return new ParserContext(source, lexer, isFunction, definitions);
    }

    String sourceName() {
        return source.name();
    }

    TokenStream tokens() {
        return tokens;
    }

    boolean isFunction(String name) {
        return isFunction.test(name);
    }

    void define(TemplateTree tree) {
        if (!definitions.add(tree)) {
            throw error("template: multiple definition of template " + GoQuote.quote(tree.name()));
        }
    }

    void declare(String variable) {
        variables.add(variable);
    }

    boolean isDeclared(String variable) {
        return variables.contains(variable);
    }

    int variableCount() {
        return variables.size();
    }

    /** Forgets the variables declared since there were so many. */
    void forgetVariables(int count) {
        variables.subList(count, variables.size()).clear();
    }

    /** An action begins: errors may say where. */
    void enterAction(Token delimiter) {
        actionStart = delimiter.start();
    }

    void leaveAction() {
        actionStart = -1;
    }

    Span span(Token token) {
        return new Span(source, token.start(), token.end());
    }

    Span span(int start, int end) {
        return new Span(source, start, end);
    }

    Span span(int start, int end, int anchor) {
        return new Span(source, start, end, anchor);
    }

    Token expect(Token.Kind kind, String context) {
        Token token = tokens.nextNonSpace();
        if (token.kind() != kind) {
            throw unexpected(token, context);
        }
        return token;
    }

    SyntaxException unexpected(Token token, String context) {
        if (token.kind() == Token.Kind.ERROR) {
            return error(token, token.text() + actionStarted(token));
        }
        return error(token, "unexpected " + token.shown() + " in " + context);
    }

    private String actionStarted(Token token) {
        int line = actionStart < 0 ? 0 : source.line(actionStart);
        if (line == 0 || line == source.line(token.start())) {
            return "";
        }
        return (token.text().endsWith(" action") ? " started at " : " in action started at ") + source.name() + ":" + line;
    }

    /** An error at the last token read, which is the one whose line Go gives. */
    SyntaxException error(String message) {
        return error(tokens.lastRead(), message);
    }

    private SyntaxException error(Token culprit, String message) {
        return new SyntaxException(message, span(culprit), source.line(tokens.lastRead().start()));
    }
}
