package dev.citusrender.chart;

import dev.citusrender.go.Origin;
import dev.citusrender.yaml.YamlException;

/**
 * A chart that can't be read or is not right. The message is helm's, in the words of the helm that is matched. It carries no stack trace: it is a
 * result, not a bug.
 */
public class ChartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Origin origin;
    private final String hint;

    public ChartException(String message) {
        this(message, null, null);
    }

    /** A mistake at a known place, and what else is good to know; both may be null. */
    public ChartException(String message, Origin origin, String hint) {
        super(message, null, false, false);
        this.origin = origin;
        this.hint = hint;
    }

    /** A YAML file of the chart that can't be read. */
    static ChartException of(String context, YamlException e) {
        Origin origin = e.source() == null ? null : new Origin(e.source(), e.line(), e.column());
        return new ChartException(context + ": " + e.getMessage(), origin, null);
    }

    /** Where the mistake is, or null when nobody knows. */
    public Origin origin() {
        return origin;
    }

    /** What helm does not say but helps, or null. */
    public String hint() {
        return hint;
    }

    /** The same mistake with words in front of it, as a caller in helm puts them. */
    ChartException in(String context) {
        return new ChartException(context + ": " + getMessage(), origin, hint);
    }
}
