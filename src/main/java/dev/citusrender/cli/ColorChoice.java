package dev.citusrender.cli;

import dev.citusrender.diff.report.Palette;

/** Whether output is coloured: as {@code --color} says, else on a terminal, and never under NO_COLOR (no-color.org). */
final class ColorChoice {
    static final String HELP = "colours: auto, always or never (default auto: on a terminal, unless $NO_COLOR is set)";

    private ColorChoice() {
    }

    static Palette of(Arguments arguments, Invocation invocation) {
        return switch (arguments.last("color", "auto")) {
            case "always" -> Palette.ANSI;
            case "never" -> Palette.PLAIN;
            case "auto" -> invocation.env("NO_COLOR", "").isEmpty() && (!invocation.env("CLICOLOR_FORCE", "").isEmpty() || Terminal.isThere())
                    ? Palette.ANSI : Palette.PLAIN;
            case String other -> throw new UsageException("--color " + other + ": must be auto, always or never");
        };
    }
}
