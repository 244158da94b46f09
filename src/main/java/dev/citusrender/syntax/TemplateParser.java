package dev.citusrender.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Parses template files as Go's {@code text/template/parse} does. Safe for use by several threads. */
public final class TemplateParser {
    /** What begins an action; a text without it is its own output. */
    public static final String LEFT_DELIMITER = "{{";

    private final Predicate<String> isFunction;

    /** @param isFunction whether a name is a function's: any other name is an error */
    public TemplateParser(Predicate<String> isFunction) {
        this.isFunction = isFunction;
    }

    /**
     * Parses a file.
     *
     * @param name what messages call it, and the name of the template that it is
     * @throws SyntaxException when Go would not parse it
     */
    public ParsedSource parse(String name, String text) {
        Source source = new Source(name, text);
        Definitions definitions = new Definitions();
        Lexer lexer = new Lexer(text, isFunction.test("break"), isFunction.test("continue"));
        new BodyParser(new ParserContext(source, lexer, isFunction, definitions)).parseFile();
        return new ParsedSource(source, definitions.all());
    }

    /** The templates found so far. */
    static final class Definitions {
        private final Map<String, TemplateTree> trees = new LinkedHashMap<>();

        /** Adds one. A blank one never hides another, and two that are not blank are one too many: then the answer is false. */
        boolean add(TemplateTree tree) {
            TemplateTree old = trees.get(tree.name());
            if (old == null || old.body().isBlank()) {
                trees.put(tree.name(), tree);
                return true;
            }
            return tree.body().isBlank();
        }

        List<TemplateTree> all() {
            return new ArrayList<>(trees.values());
        }
    }
}
