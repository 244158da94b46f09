package dev.citusrender.cli;

import java.io.PrintStream;

/** A bar on standard error that grows while work goes on, and makes room for other lines. */
final class Progress {
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final int total;
    private final boolean shown;
    private int done;
    private int drawn = -1;

    /** @param shown whether there is a bar at all */
    Progress(PrintStream err, int total, boolean shown) {
        this.err = err;
        this.total = total;
        this.shown = shown;
    }

    /** One more is done. The bar is drawn anew when that changes a hundredth of it. */
    void step() {
        done++;
        int percent = 100 * done / total;
        if (shown && percent != drawn) {
            drawn = percent;
            int full = WIDTH * done / total;
            err.print(CLEAR + "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + total);
            err.flush();
        }
    }

    /** Takes the bar away; the next step draws it again. */
    void clear() {
        if (shown && drawn >= 0) {
            drawn = -1;
            err.print(CLEAR);
            err.flush();
        }
    }
}
