package dev.citusrender.cli;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoTime;
import java.time.Duration;
import java.time.Instant;

/** Standard error, with what helm writes there of its own steps under {@code --debug}; version 3 puts the time before it. */
final class DebugLog implements Log {
    private final Invocation invocation;
    private final HelmVersion helm;
    private final boolean on;

    DebugLog(Invocation invocation, Arguments arguments) {
        this.invocation = invocation;
        this.helm = arguments.helm();
        this.on = arguments.isOn("debug");
    }

    @Override
    public void line(String line) {
        invocation.say(line);
    }

    @Override
    public void debug(String line) {
        if (on) {
            invocation.say(line);
        }
    }

    @Override
    public boolean showsDebug() {
        return on;
    }

    /** Which version of the chart is asked for; one in a folder does not care. */
    void chartVersion(String version, boolean devel) {
        step("install.go:225", "Original chart version: " + GoQuote.quote(version), "Original chart version", "version", version);
        if (devel && version.isEmpty()) {
            step("install.go:227", "setting version to >0.0.0-0", "setting version to >0.0.0-0");
        }
    }

    /** Where the chart was found. */
    void chartPath(String path) {
        step("install.go:242", "CHART PATH: " + path + "\n", "Chart path", "path", path);
    }

    /** What version 3 says after the error itself. Where Go has a stack trace of its own program to show, that is left out. */
    void failure(String message) {
        if (on && !helm.logsStructured()) {
            invocation.say("helm.go:92: " + time() + " [debug] " + message);
        }
    }

    private void step(String position, String version3, String version4, String... attributes) {
        if (helm.logsStructured()) {
            new HelmLog(helm, this).debug(version4, attributes);
        } else if (on) {
            invocation.say(position + ": " + time() + " [debug] " + version3);
        }
    }

    /** Go's time with what its monotonic clock says: nanoseconds since the process began. */
    private String time() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return GoTime.now(now, invocation.zone(), Math.max(1, Duration.between(start, now).toNanos())).goString();
    }
}
