package dev.citusrender.render;

import dev.citusrender.HelmLog;
import dev.citusrender.chart.ChartMetadata;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.semver.Constraint;
import dev.citusrender.semver.Version;
import java.util.List;

/** What helm checks of a release and its chart, beside values and templates. */
final class Preconditions {
    private static final int MAX_NAME = 53;
    private static final String NAME_PATTERN = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
    /** Labels that helm keeps for itself, in the order of its message. */
    private static final List<String> SYSTEM_LABELS = List.of("name", "owner", "status", "version", "createdAt", "modifiedAt");

    private Preconditions() {
    }

    /** A release name must be one that Kubernetes takes as a label. Version 4 logs the failure, too. */
    static void checkReleaseName(String name, HelmLog log) {
        String problem = name.isEmpty() ? "no name provided"
                : !isReleaseName(name) ? "invalid release name, must match regex " + NAME_PATTERN + " and the length must not be longer than " + MAX_NAME
                : null;
        if (problem != null) {
            throw logged("release name check failed", "release name " + GoQuote.quote(name) + ": " + problem, log);
        }
    }

    /** A failure that version 4 logs and wraps, and version 3 just gives. */
    static RenderException logged(String step, String message, HelmLog log) {
        if (!log.version().logsStructured()) {
            return RenderException.beforeRendering(message);
        }
        log.sink().line(HelmLog.structured("ERROR", step, "error", message));
        return RenderException.beforeRendering(step + ": " + message);
    }

    /** Lower-case letters, digits and dashes, in parts between dots; no part is empty or begins or ends with a dash. */
    private static boolean isReleaseName(String name) {
        if (name.length() > MAX_NAME) {
            return false;
        }
        boolean wordBefore = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean partEnds = i + 1 == name.length() || name.charAt(i + 1) == '.';
            boolean partBegins = i == 0 || name.charAt(i - 1) == '.';
            if (!word && (c == '.' ? !wordBefore : c != '-' || partBegins || partEnds)) {
                return false;
            }
            wordBefore = word;
        }
        return wordBefore;
    }

    /** {@code --labels} may not use those that helm keeps for itself. */
    static void checkLabels(List<String> labels) {
        for (String label : labels) {
            if (SYSTEM_LABELS.contains(label.substring(0, label.indexOf('=')))) {
                throw RenderException.beforeRendering("user supplied labels contains system reserved label name. System labels: ["
                        + String.join(" ", SYSTEM_LABELS) + "]");
            }
        }
    }

    /** The chart's own constraint on Kubernetes; one that can't be read counts as not met. */
    static void checkKubeVersion(ChartMetadata chart, KubeVersion kubeVersion) {
        String range = chart.kubeVersion();
        if (!range.isEmpty() && !accepts(range, kubeVersion.normalized())) {
            throw RenderException.whileRendering("chart requires kubeVersion: " + range + " which is incompatible with Kubernetes "
                    + kubeVersion.version(), List.of(), "", null);
        }
    }

    private static boolean accepts(String range, String version) {
        try {
            return Constraint.parse(range).accepts(Version.parse(version));
        } catch (GoError e) {
            return false;
        }
    }
}
