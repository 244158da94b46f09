package dev.citusrender.render;

import dev.citusrender.go.GoSpace;
import dev.citusrender.go.Origin;
import java.util.List;

/**
 * A render that failed by the user's mistake: helm's message, and what helm can't say.
 *
 * <p>It carries no stack trace. A bug of ours is never one of these.
 */
public final class RenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;
    private final boolean whileRendering;
    private final String partialManifest;
    private final transient Origin at;

    private RenderException(String message, List<String> details, boolean whileRendering, String partialManifest, Origin at) {
        super(message, null, false, false);
        this.details = details;
        this.whileRendering = whileRendering;
        this.partialManifest = partialManifest;
        this.at = at;
    }

    /** A failure before any template ran: arguments, files, values, schema. */
    public static RenderException beforeRendering(String message) {
        return new RenderException(message, List.of(), false, "", null);
    }

    /** A failure after helm has made its release: it adds a hint on {@code --debug}, and with that flag prints what there is. */
    static RenderException whileRendering(String message, List<String> details, String partialManifest, Origin at) {
        return new RenderException(message, details, true, partialManifest, at);
    }

    /** The same failure with lines that go after helm's message: the origin of a bad value, a line with a caret, a suggestion. */
    public RenderException withDetails(List<String> lines) {
        return new RenderException(getMessage(), lines, whileRendering, partialManifest, at);
    }

    /** The same failure under a message that says more. */
    public RenderException withMessage(String message) {
        return new RenderException(message, details, whileRendering, partialManifest, at);
    }

    /** The template line that failed, or that made what is no YAML; null when nobody knows. */
    public Origin at() {
        return at;
    }

    /** Lines that helm does not print, to be shown after its message. */
    public List<String> details() {
        return details;
    }

    /** Whether helm ends the message with its hint on {@code --debug}. */
    public boolean isWhileRendering() {
        return whileRendering;
    }

    /** What helm prints before the error under {@code --debug}: every rendered file when one of them is not YAML, else an empty line. */
    public String partialManifest() {
        return GoSpace.trim(partialManifest) + "\n";
    }
}
