package dev.citusrender.render;

/**
 * One document of the output.
 *
 * @param path    the template that made it, {@code CHART/templates/…}, as {@code # Source:} shows it
 * @param content the document, without the separator before it
 * @param kind    its kind; empty when it has none
 * @param head    its other head fields
 */
public record Manifest(String path, String content, String kind, ManifestHead head) {
    private static final String SOURCE = "---\n# Source: ";

    /** The document as helm prints it: separator, source, content, newline. */
    public String text() {
        StringBuilder out = new StringBuilder(length(path, content));
        appendTo(out);
        return out.toString();
    }

    void appendTo(StringBuilder out) {
        append(out, path, content);
    }

    static void append(StringBuilder out, String path, String content) {
        out.append(SOURCE).append(path).append('\n').append(content).append('\n');
    }

    /** How much {@link #append} appends. */
    static int length(String path, String content) {
        return SOURCE.length() + path.length() + content.length() + 2;
    }
}
