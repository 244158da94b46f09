package dev.citusrender.diff;

import dev.citusrender.resource.ResourceId;
import java.util.List;

/**
 * Fields that don't count in a comparison. As a text: a path, or {@code KIND/NAME} and a path with a blank between them; a {@code *} stands for any
 * letters in both.
 *
 * <pre>
 * metadata.labels["helm.sh/chart"]
 * Secret/*-tls data*
 * * *.annotations["checksum/*"]
 * </pre>
 *
 * @param resource pattern of kind and name
 * @param path     pattern of the path, as {@link FieldPath#toString} writes it
 */
public record IgnoreRule(String resource, String path) {
    /** What changes whenever the content of a ConfigMap or Secret does. */
    public static final List<IgnoreRule> CHECKSUMS = List.of(parse("*annotations[\"checksum/*\"]"));
    /** What changes with each release of a chart. */
    public static final List<IgnoreRule> CHART_VERSIONS =
            List.of(parse("*labels[\"helm.sh/chart\"]"), parse("*labels[\"app.kubernetes.io/version\"]"), parse("*labels.chart"));

    /** Reads a rule. */
    public static IgnoreRule parse(String text) {
        String rule = text.strip();
        int blank = rule.indexOf(' ');
        boolean named = blank > 0 && (rule.substring(0, blank).indexOf('/') > 0 || rule.startsWith("* ")) && !rule.substring(0, blank).contains("[");
        return named ? new IgnoreRule(rule.substring(0, blank), rule.substring(blank).strip()) : new IgnoreRule("*", rule);
    }

    /** Whether a field of a resource is meant. */
    boolean covers(ResourceId id, FieldPath field) {
        return matches(resource, id.shortName()) && matches(path, field.toString());
    }

    /** Whether a text is what a pattern with stars says. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
