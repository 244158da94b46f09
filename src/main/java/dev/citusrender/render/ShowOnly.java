package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.chart.ChartException;
import dev.citusrender.chart.FilePattern;
import java.util.List;

/** What {@code --show-only} leaves of the output: it is cut into documents once more, and those whose source fits a pattern are kept. */
public final class ShowOnly {
    private static final String SOURCE = "# Source: ";

    private ShowOnly() {
    }

    /**
     * Some documents.
     *
     * @param text    the documents, as they are printed
     * @param missing the first pattern that fits none, or null
     */
    public record Selection(String text, String missing) {
    }

    /** The documents that fit the patterns, pattern by pattern, so that one document may come twice. */
    public static Selection select(String output, List<String> patterns, HelmVersion helm) {
        List<String> documents = ManifestSplitter.split(output, helm);
        StringBuilder text = new StringBuilder();
        for (String pattern : patterns) {
            boolean found = false;
            for (String document : documents) {
                String path = sourcePath(document);
                if (path != null && matches(pattern, path)) {
                    text.append("---\n").append(document).append('\n');
                    found = true;
                }
            }
            if (!found) {
                return new Selection("", pattern);
            }
        }
        return new Selection(text.toString(), null);
    }

    /** A pattern that makes no sense fits nothing: helm does not look at the error here. */
    private static boolean matches(String pattern, String path) {
        try {
            return FilePattern.matches(pattern, path);
        } catch (ChartException e) {
            return false;
        }
    }

    /** The path after the chart's name in the first source comment; null when there is none. */
    private static String sourcePath(String document) {
        for (int at = document.indexOf(SOURCE); at >= 0; at = document.indexOf(SOURCE, at + 1)) {
            int start = at + SOURCE.length();
            int slash = document.indexOf('/', start);
            if (slash > start) {
                int end = document.indexOf('\n', slash);
                String path = document.substring(slash + 1, end < 0 ? document.length() : end);
                if (!path.isEmpty()) {
                    return path;
                }
            }
        }
        return null;
    }
}
