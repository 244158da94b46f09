package dev.citusrender.cli;

import dev.citusrender.diff.report.Palette;
import java.io.Console;

/** Whether output is coloured: as {@code --color} says, else on a terminal, and never under NO_COLOR (no-color.org). */
final class ColorChoice {
    static final String HELP = "colours: auto, always or never (default auto: on a terminal, unless $NO_COLOR is set)";

    private ColorChoice() {
    }

    static Palette of(Arguments arguments, Invocation invocation) {
        return switch (arguments.last("color", "auto")) {
            case "always" -> Palette.ANSI;
            case "never" -> Palette.PLAIN;
            case "auto" -> invocation.env("NO_COLOR", "").isEmpty() && (!invocation.env("CLICOLOR_FORCE", "").isEmpty() || isTerminal())
                    ? Palette.ANSI : Palette.PLAIN;
            case String other -> throw new UsageException("--color " + other + ": must be auto, always or never");
        };
    }

    /** JDK 21 has a console on a terminal only; later ones always have one, and a method that asks. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
