package dev.citusrender.cli;

import dev.citusrender.go.GoQuote;
import java.util.List;

/** Colours of a terminal, or none: {@code --color always}, {@code never}, or {@code auto}, which asks the terminal and {@code NO_COLOR}. */
enum Colors {
    NONE, ANSI;

    /** The flag of every command that prints in colours. */
    static final Flag FLAG = CommandDoc.flag("color", Flag.Kind.STRING, "auto, always or never (default auto: on a terminal, unless NO_COLOR is set)");
    private static final String RESET = "\u001b[0m";
    private static final List<String> WORDS = List.of("auto", "always", "never");

    /** What a command line and its surroundings ask for. */
    static Colors of(Arguments arguments, Invocation invocation) {
        String word = arguments.last("color", "auto");
        if (!WORDS.contains(word)) {
            throw new UsageException("invalid argument " + GoQuote.quote(word) + " for \"--color\" flag: must be auto, always or never");
        }
        boolean wanted = invocation.env("NO_COLOR", "").isEmpty() && Terminal.isThere();
        return word.equals("always") || word.equals("auto") && wanted ? ANSI : NONE;
    }

    String red(String text) {
        return in("31", text);
    }

    String green(String text) {
        return in("32", text);
    }

    String yellow(String text) {
        return in("33", text);
    }

    /** A line of a unified diff. */
    String diffLine(String line) {
        return line.startsWith("---") || line.startsWith("+++") ? in("1", line)
                : switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                    case '-' -> red(line);
                    case '+' -> green(line);
                    case '@' -> in("36", line);
                    default -> line;
                };
    }

    private String in(String code, String text) {
        return this == NONE ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
