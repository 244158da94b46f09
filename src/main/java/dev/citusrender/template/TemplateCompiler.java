package dev.citusrender.template;

import dev.citusrender.syntax.ParsedSource;
import dev.citusrender.syntax.SyntaxException;
import dev.citusrender.syntax.TemplateParser;
import dev.citusrender.syntax.TemplateTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles Go template texts for Pebble's runtime. Safe for use by several threads, and worth keeping: it remembers the texts given to {@code tpl}.
 */
public final class TemplateCompiler {
    private static final long REMEMBERED_CHARACTERS = 1L << 21;

    private final FunctionLibrary functions;
    private final TemplateParser parser;
    private final RememberedTexts texts = new RememberedTexts(REMEMBERED_CHARACTERS);

    /** @param functions what templates may call; {@code and}, {@code or} and {@code call} must be among them, if only for their signatures */
    public TemplateCompiler(FunctionLibrary functions) {
        this.functions = functions;
        this.parser = new TemplateParser(name -> functions.find(name) != null);
    }

    /**
     * Compiles a template file.
     *
     * @param name the name of the template that the file is, and what messages call it
     * @throws TemplateException when Go would not parse it
     */
    public CompiledUnit compile(String name, String text) {
        ParsedSource parsed;
        try {
            parsed = parser.parse(name, text);
        } catch (SyntaxException e) {
            TemplateException error = new TemplateException(new TemplateException.ParseError(e));
            throw e.unknownFunction() == null ? error : error.unknown(e.unknownFunction(), functions.names());
        }
        List<GoTemplate> templates = new ArrayList<>();
        GoTemplate main = null;
        for (TemplateTree tree : parsed.templates()) {
            GoTemplate template = StatementCompiler.compile(tree, functions);
            templates.add(template);
            main = tree.name().equals(name) ? template : main;
        }
        return new CompiledUnit(name, main, templates);
    }

    /** Compiles a text given to {@code tpl}, or remembers having done so. */
    CompiledUnit compileText(String text) {
        CompiledUnit unit = texts.get(text);
        if (unit == null) {
            unit = compile(TemplateRun.TPL_NAME, text);
            texts.put(text, unit);
        }
        return unit;
    }
}
