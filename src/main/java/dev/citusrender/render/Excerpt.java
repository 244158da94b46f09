package dev.citusrender.render;

import java.util.List;

/** A line of a text with its neighbours and a caret below the place that is meant. */
final class Excerpt {
    private static final int NEIGHBOURS = 2;
    private static final int LONGEST = 160;

    private Excerpt() {
    }

    /**
     * Adds the lines of an excerpt.
     *
     * @param line   from 1
     * @param column from 1 in code points; 0 for no caret
     */
    static void of(String text, int line, int column, List<String> into) {
        String[] lines = text.split("\n", -1);
        // What follows the last line break is no line, unless it is the one that is meant.
        int count = lines[lines.length - 1].isEmpty() && line < lines.length ? lines.length - 1 : lines.length;
        int last = Math.min(count, line + NEIGHBOURS);
        int width = Integer.toString(last).length();
        for (int n = Math.max(1, line - NEIGHBOURS); n <= last; n++) {
            String shown = lines[n - 1].length() > LONGEST ? lines[n - 1].substring(0, LONGEST) + "…" : lines[n - 1];
            into.add("  " + " ".repeat(width - Integer.toString(n).length()) + n + " | " + shown.stripTrailing());
            if (n == line && column > 0 && column <= LONGEST) {
                into.add("  " + " ".repeat(width) + " | " + " ".repeat(column - 1) + "^");
            }
        }
    }
}
