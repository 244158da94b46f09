package dev.citusrender.chart;

import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoSpace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds the chart that a command line names. Only files are looked for: this tool never downloads. */
public final class ChartLocator {
    private static final String NO_DOWNLOADS = "charts are never downloaded here: name a folder or a .tgz file";

    private ChartLocator() {
    }

    /**
     * The absolute path of a chart.
     *
     * @param reference what the user wrote
     * @param folder    what a relative path starts from
     * @throws ChartException in helm's words when there is nothing of that name, with a hint
     */
    public static Path locate(String reference, Path folder) {
        String name = GoSpace.trim(reference);
        try {
            Path path = folder.resolve(name);
            if (!name.isEmpty() && Files.exists(path)) {
                return path.toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw notFound(name);
        }
        if (name.startsWith("/") || name.startsWith(".")) {
            throw notFound(name);
        }
        if (name.contains("://")) {
            throw new ChartException("cannot load chart " + GoQuote.quote(name) + ": " + NO_DOWNLOADS);
        }
        int slash = name.indexOf('/');
        if (slash > 0) {
            throw new ChartException("repo " + name.substring(0, slash) + " not found", null, NO_DOWNLOADS);
        }
        throw new ChartException("non-absolute URLs should be in form of repo_name/path_to_chart, got: " + asUrl(name), null, NO_DOWNLOADS);
    }

    private static ChartException notFound(String name) {
        return new ChartException("path " + GoQuote.quote(name) + " not found");
    }

    /** Helm shows the name as a URL. */
    private static String asUrl(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2B", "+").replace("%3A", ":").replace("%40", "@")
                .replace("%24", "$").replace("%26", "&").replace("%3D", "=").replace("%7E", "~");
    }
}
