package dev.citusrender.diff.report;

/** Colours of a terminal, or none. */
public enum Palette {
    /** Text alone. */
    PLAIN,
    /** ANSI escape sequences, as all terminals of today know them. */
    ANSI;

    /** What a text means, and so how it looks. */
    public enum Tone {
        GONE("31"), NEW("32"), CHANGED("33"), PLACE("36"), DANGER("1;31"), CAUTION("1;33"), HEAD("1"), FAINT("2");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /** A text in a tone. */
    public String paint(Tone tone, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + tone.code + "m" + text + "\u001b[0m";
    }

    /** A line of a unified diff in the tone of its mark. */
    public String paintDiffLine(String line) {
        if (line.startsWith("@@")) {
            return paint(Tone.PLACE, line);
        }
        if (line.startsWith("---") || line.startsWith("+++")) {
            return paint(Tone.HEAD, line);
        }
        return line.startsWith("+") ? paint(Tone.NEW, line) : line.startsWith("-") ? paint(Tone.GONE, line) : line;
    }
}
