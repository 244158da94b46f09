package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.values.Presets;
import java.util.Arrays;
import java.util.List;

/** Decides what a command line asks for, does it, and turns every failure into a message and an exit code. */
final class Program {
    private final Invocation invocation;

    Program(Invocation invocation) {
        this.invocation = invocation;
    }

    int run(String[] args) {
        Subcommand command = args.length == 0 ? null : Commands.find(args[0]);
        if (command != null) {
            return call(command, Arrays.copyOfRange(args, 1, args.length));
        }
        boolean named = args.length > 0 && args[0].equals(Commands.RENDER);
        return render(named ? Arrays.copyOfRange(args, 1, args.length) : args);
    }

    private int call(Subcommand command, String[] args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        try {
            Arguments arguments = FlagParser.parse(command.doc().flagSet(), invocation, args);
            if (arguments.isOn("help")) {
                invocation.out().print(HelpPage.text(command.doc(), hasColors()));
                return Subcommand.FINE;
            }
            return command.run(arguments, invocation);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            report(e, debug, null);
            return Subcommand.FAILED;
        }
    }

    private int render(String[] args) {
        DebugLog log = null;
        try {
            Arguments arguments = FlagParser.parse(invocation, args);
            log = new DebugLog(invocation, arguments);
            if (arguments.isOn("help")) {
                invocation.out().print(HelpPage.text(hasColors()));
            } else if (arguments.has("version") && arguments.last("version", "").equals(FlagParser.ALONE)) {
                invocation.out().print(versions(arguments.helm()));
            } else if (arguments.isOn("list-presets")) {
                Presets.names().forEach(name -> invocation.out().println(name));
            } else {
                new RenderCommand(arguments, invocation).run();
            }
            return 0;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            report(e, log != null && log.showsDebug(), log);
            return 1;
        }
    }

    private boolean hasColors() {
        return invocation.environment().containsKey("CLICOLOR_FORCE");
    }

    /**
     * helm's lines first; what helm can't say after them.
     *
     * @param log where helm tells a failed render again; null for commands that are not helm's
     */
    private void report(Throwable thrown, boolean debug, DebugLog log) {
        Failure failure = Failure.of(thrown);
        if (failure == null) {
            reportBug(thrown, debug);
            return;
        }
        boolean wholeLine = thrown instanceof UsageException e && e.isLogged();
        invocation.say(wholeLine ? failure.message() : "Error: " + failure.message());
        if (log != null) {
            log.failure(failure.message());
        }
        List<String> details = failure.details();
        if (!details.isEmpty()) {
            invocation.say("");
            details.forEach(invocation::say);
        }
    }

    private void reportBug(Throwable e, boolean debug) {
        invocation.say("Error: this is a bug in citus-render, not in your chart: " + e);
        if (debug) {
            e.printStackTrace(invocation.err());
        } else {
            StackTraceElement[] trace = e.getStackTrace();
            invocation.say(trace.length == 0 ? "" : "  at " + trace[0]);
            invocation.say("Please report it with the output of the same command and --debug.");
        }
    }

    private static String versions(HelmVersion helm) {
        String own = Program.class.getPackage().getImplementationVersion();
        return "citus-render " + (own == null ? "(from sources)" : own) + ", matches helm " + helm.number() + " (also: "
                + (helm == HelmVersion.V4 ? HelmVersion.V3.number() + " with --helm-version 3" : HelmVersion.V4.number() + " with --helm-version 4")
                + "), Java " + Runtime.version().feature() + System.lineSeparator();
    }
}
