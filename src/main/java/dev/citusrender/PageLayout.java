package dev.citusrender;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Lays out this program's own pages with Pebble templates that travel with it. What Markdown needs is a filter: {@code {{ text | cell }}} makes
 * any text fit for a cell of a table, {@code {{ text | sentence }}} ends it with a full stop. Lines are kept as they are: what a tag is not to leave
 * behind, {@code {%-} takes away.
 */
public final class PageLayout {
    private static final String FOLDER = "dev/citusrender/";

    private PageLayout() {
    }

    /**
     * A page.
     *
     * @param template its template below the resources of this package, such as {@code docs/parameters.peb}
     * @param content  what the template names; a name that is missing is an error
     */
    public static String render(String template, Map<String, Object> content) {
        PebbleEngine engine = new PebbleEngine.Builder().loader(new ClasspathLoader(PageLayout.class.getClassLoader()))
                .autoEscaping(false).strictVariables(true).newLineTrimming(false).extension(new MarkdownExtension()).build();
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(FOLDER + template).evaluate(page, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        return page.toString();
    }

    /** A text as it may stand in a cell of a Markdown table: on one line, without a bar that would end the cell. */
    static String cell(String text) {
        return String.join(" ", List.of(text.strip().split("\\s*\\n\\s*"))).replace("|", "\\|");
    }
}
