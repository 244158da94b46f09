package dev.citusrender.companion;

/**
 * A companion of a release, rendered.
 *
 * @param name its template's name without folder, order number and ending: {@code backup} for {@code runbook/20-backup.peb}
 * @param file its template's path in the chart
 * @param text what came of it; may be blank
 */
public record Companion(String name, String file, String text) {
    /** The name that a template goes by. */
    static String name(String file) {
        String base = file.substring(file.lastIndexOf('/') + 1);
        int end = base.endsWith(".peb") ? base.length() - ".peb".length() : base.length();
        int start = 0;
        while (start < end && (Character.isDigit(base.charAt(start)) || base.charAt(start) == '-')) {
            start++;
        }
        return base.substring(start, end);
    }
}
