package dev.citusrender.diff.report;

/** Writes a comparison in one format. */
@FunctionalInterface
public interface Reporter {
    /** The whole report as a text, with a newline at its end. */
    String write(DiffReport report);
}
