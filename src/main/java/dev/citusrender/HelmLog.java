package dev.citusrender;

import dev.citusrender.go.GoPrintable;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoSpace;

/**
 * Words log lines as one of the two helms does.
 *
 * <p>Version 3 logs with Go's standard logger, which puts the Go file and line first. Version 4 logs with slog's text handler, without the time, and
 * what still goes through the standard logger arrives there as {@code level=INFO}.
 *
 * @param version which helm to sound like
 * @param sink    where the lines go
 */
public record HelmLog(HelmVersion version, Log sink) {

    /** What both helms send through Go's standard logger; {@code position} is version 3's {@code file.go:line}. */
    public void standard(String position, String message) {
        sink.line(version.logsStructured() ? structured("INFO", message) : position + ": " + message);
    }

    /** What version 3 says with the standard logger and version 4 as a structured warning with attributes, given as alternating keys and values. */
    public void warning(String position, String version3, String version4, String... attributes) {
        sink.line(version.logsStructured() ? structured("WARN", version4, attributes) : position + ": " + version3);
    }

    /** As {@link #warning}, at slog's level INFO. */
    public void info(String position, String version3, String version4, String... attributes) {
        sink.line(version.logsStructured() ? structured("INFO", version4, attributes) : position + ": " + version3);
    }

    /** What version 4 says of its steps under {@code --debug}; version 3 says nothing there. */
    public void debug(String message, String... attributes) {
        if (version.logsStructured() && sink.showsDebug()) {
            sink.debug(structured("DEBUG", message, attributes));
        }
    }

    /** As {@link #debug}, with one attribute that is a {@code []byte} in Go, which slog quotes whatever is in it. */
    public void debugBytes(String message, String key, String bytes) {
        if (version.logsStructured() && sink.showsDebug()) {
            sink.debug(structured("DEBUG", message) + " " + key + "=" + GoQuote.quote(bytes));
        }
    }

    /** A line of slog's text handler: {@code level=WARN msg="two words" key=value}. */
    public static String structured(String level, String message, String... attributes) {
        StringBuilder line = new StringBuilder("level=").append(level).append(" msg=");
        appendValue(line, message);
        return line + attributes(attributes);
    }

    /** Keys and values in turn as slog writes them, each after a space: {@code  key=value}. */
    public static String attributes(String... attributes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ');
            appendValue(text, attributes[i]);
            text.append('=');
            appendValue(text, attributes[i + 1]);
        }
        return text.toString();
    }

    private static void appendValue(StringBuilder line, String value) {
        line.append(needsQuotes(value) ? GoQuote.quote(value) : value);
    }

    /** slog's needsQuoting: nothing at all, a space, an equals sign, a quote, or what can't be printed. */
    private static boolean needsQuotes(String value) {
        return value.isEmpty() || value.codePoints().anyMatch(c -> c == ' ' || c == '=' || c == '"' || c == 0xFFFD
                || GoSpace.isSpace(c) || !GoPrintable.isPrintable(c));
    }
}
