package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.chart.ChartException;
import dev.citusrender.go.Origin;
import dev.citusrender.render.RenderException;
import dev.citusrender.values.Presets;
import dev.citusrender.values.SchemaViolation;
import dev.citusrender.values.ValuesException;
import java.util.ArrayList;
import java.util.List;

/** Decides what a command line asks for, does it, and turns every failure into a message and an exit code. */
final class Program {
    private final Invocation invocation;

    Program(Invocation invocation) {
        this.invocation = invocation;
    }

    int run(String[] args) {
        Arguments arguments;
        try {
            arguments = FlagParser.parse(args);
        } catch (UsageException e) {
            return fail(e.getMessage(), e.details());
        }
        arguments.notes().forEach(invocation::say);
        try {
            if (arguments.isOn("help")) {
                invocation.out().print(HelpPage.text(invocation.environment().containsKey("CLICOLOR_FORCE")));
            } else if (arguments.has("version") && arguments.last("version", "").equals(FlagParser.ALONE)) {
                invocation.out().print(versions(arguments.helm()));
            } else if (arguments.isOn("list-presets")) {
                Presets.names().forEach(name -> invocation.out().println(name));
            } else {
                new RenderCommand(arguments, invocation).run();
            }
            return 0;
        } catch (UsageException e) {
            return fail(e.getMessage(), e.details());
        } catch (ChartException e) {
            return fail(e.getMessage(), details(e));
        } catch (SchemaViolation e) {
            return fail(e.getMessage(), findings(e));
        } catch (ValuesException e) {
            return fail(e.getMessage(), at(e.origin()));
        } catch (RenderException e) {
            return fail(e.getMessage(), e.details());
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fail("this chart with these values needs more memory than there is (" + e.getMessage() + ")", List.of());
        } catch (RuntimeException e) {
            return bug(e, arguments.isOn("debug"));
        }
    }

    private static List<String> details(ChartException e) {
        List<String> details = new ArrayList<>(at(e.origin()));
        if (e.hint() != null) {
            details.add("  " + e.hint());
        }
        return details;
    }

    /** Where each value that does not fit was written. */
    private static List<String> findings(SchemaViolation e) {
        return e.findings().stream().filter(f -> f.origin() != null)
                .map(f -> "  " + f.origin() + ": " + f.chart() + f.pointer().replace('/', '.') + ": " + f.message()).toList();
    }

    private static List<String> at(Origin origin) {
        return origin == null ? List.of() : List.of("  at " + origin);
    }

    /** helm's line first; what helm can't say after it. */
    private int fail(String message, List<String> details) {
        invocation.say("Error: " + message);
        if (!details.isEmpty()) {
            invocation.say("");
            details.forEach(invocation::say);
        }
        return 1;
    }

    private int bug(RuntimeException e, boolean debug) {
        invocation.say("Error: this is a bug in citus-render, not in your chart: " + e);
        if (debug) {
            e.printStackTrace(invocation.err());
        } else {
            StackTraceElement[] trace = e.getStackTrace();
            invocation.say(trace.length == 0 ? "" : "  at " + trace[0]);
            invocation.say("Please report it with the output of the same command and --debug.");
        }
        return 1;
    }

    private static String versions(HelmVersion helm) {
        String own = Program.class.getPackage().getImplementationVersion();
        return "citus-render " + (own == null ? "(from sources)" : own) + ", matches helm " + helm.number() + " (also: "
                + (helm == HelmVersion.V4 ? HelmVersion.V3.number() + " with --helm-version 3" : HelmVersion.V4.number() + " with --helm-version 4")
                + "), Java " + Runtime.version().feature() + System.lineSeparator();
    }
}
