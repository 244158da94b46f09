package dev.citusrender.render;

import dev.citusrender.go.Origin;
import dev.citusrender.template.LineMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which template line made which line of a render. A line that a template includes from another is the including line's. Worked out only when asked.
 */
public final class TemplateLines {
    /** The separator and the line that names the template. */
    private static final int HEAD = 2;

    private record File(String text, LineMap lines) { }

    private final Map<String, File> files = new HashMap<>();

    TemplateLines() {
    }

    void add(String path, String text, LineMap lines) {
        files.put(path, new File(text, lines));
    }

    /** What each template made, whole: with the space that a render cuts off. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, file) -> texts.put(path, file.text));
        return texts;
    }

    /** The template line that made a line of what a template made, or null when nobody knows. */
    public Origin of(String path, int line) {
        File file = files.get(path);
        LineMap.Place place = file == null ? null : file.lines.placeOf(line);
        return place == null ? null : new Origin(place.source(), place.line(), 1);
    }

    /**
     * The template line that made a line of a document.
     *
     * @param path     the file that the document is of
     * @param document the document as it was rendered
     * @param line     from 1
     * @return the template's name and the line, in column 1; null when nobody knows
     */
    Origin of(String path, String document, int line) {
        File file = files.get(path);
        return file == null ? null : of(path, lineIn(file.text, document, line));
    }

    /** The line of a file that a line of one of its documents is. */
    static int lineIn(String file, String document, int line) {
        int start = Math.max(0, file.indexOf(document));
        return (int) file.substring(0, start).chars().filter(c -> c == '\n').count() + line;
    }

    /**
     * The template line that made a line of what a render prints.
     *
     * @param result the render
     * @param hooks  what was printed of it: as given to {@link RenderResult#text}
     * @param line   of the text, from 1
     * @return the template's name and the line, in column 1; null for a line of a CRD, a separator, or what a post-renderer wrote
     */
    public static Origin of(RenderResult result, RenderResult.Hooks hooks, int line) {
        if (result.rewritten() != null) {
            return null;
        }
        int before = 0;
        for (RenderResult.Crd crd : result.crds()) {
            before += length(crd.content());
        }
        Manifest lastOfRelease = result.manifests().isEmpty() ? null : result.manifests().getLast();
        for (Manifest manifest : result.printed(hooks)) {
            // the space behind the release's last document is not printed, only that behind hooks is
            int length = length(manifest == lastOfRelease ? manifest.content().stripTrailing() : manifest.content());
            if (line <= before + length) {
                int inside = line - before - HEAD;
                return inside < 1 ? null : result.lines().of(manifest.path(), manifest.content(), inside);
            }
            before += length;
        }
        return null;
    }

    private static int length(String content) {
        return HEAD + 1 + (int) content.chars().filter(c -> c == '\n').count();
    }
}
