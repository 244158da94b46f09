package dev.citusrender.cli;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import java.util.List;
import java.util.Set;

/** What helm says of flags beyond their syntax (deprecated, exclusive, limited to some words), and what this program refuses. */
final class FlagRules {
    private static final Set<String> DRY_RUN_WORDS = Set.of("false", "true", "none", "client", "server", FlagParser.ALONE);
    /** Whether it needs the network depends on what is on disk. */
    static final String REPOSITORY = "repo";
    private static final Set<String> COLOR_WORDS = Set.of("never", "auto", "always");
    private static final Set<String> WAIT_WORDS = Set.of("watcher", "hookOnly", "legacy");

    private FlagRules() {
    }

    /**
     * Says what version 4 says when it meets a flag that is on its way out; checks words that only one helm limits.
     *
     * @param deprecations what is told when all flags could be read
     * @param log          what is told at once
     */
    static void note(Flag flag, String value, HelmVersion helm, List<String> deprecations, Log log) {
        if (!helm.logsStructured()) {
            if (flag.name().equals("wait") && !value.equals(FlagParser.ALONE)) {
                parseBool(flag, value);
            }
            return;
        }
        switch (flag.name()) {
            case "force" -> deprecated(flag, "use --force-replace instead", deprecations);
            case "atomic" -> deprecated(flag, "use --rollback-on-failure instead", deprecations);
            case "validate" -> deprecated(flag, "use '--dry-run=server' instead", deprecations);
            case "hide-notes", "render-subchart-notes" ->
                deprecated(flag, "this flag has no effect for 'helm template' and will be removed in Helm 5", deprecations);
            case "wait" -> noteWait(flag, value, log);
            default -> { }
        }
    }

    private static void deprecated(Flag flag, String instead, List<String> deprecations) {
        deprecations.add("Flag --" + flag.name() + " has been deprecated, " + instead);
    }

    private static void noteWait(Flag flag, String value, Log log) {
        if (value.equals("true") || value.equals("false")) {
            log.line("level=WARN msg=\"--wait=" + value + " is deprecated (boolean value) and can be replaced with --wait="
                    + (value.equals("true") ? "watcher" : "hookOnly") + "\"");
        } else if (!value.equals(FlagParser.ALONE) && !WAIT_WORDS.contains(value)) {
            throw invalid(flag, value, "invalid wait input " + GoQuote.quote(value) + ". Valid inputs are watcher, hookOnly, and legacy");
        }
    }

    private static void parseBool(Flag flag, String value) {
        try {
            GoNumbers.parseBool(value);
        } catch (GoError e) {
            throw invalid(flag, value, e.getMessage());
        }
    }

    private static UsageException invalid(Flag flag, String value, String why) {
        return new UsageException("invalid argument " + GoQuote.quote(value) + " for \"" + flag.display() + "\" flag: " + why);
    }

    /** Checks a whole command line. */
    static void check(Arguments a, FlagSet flags, Log log) {
        boolean structured = a.helm().logsStructured();
        if (structured) {
            if (flags == FlagTable.TEMPLATE) {
                checkColor(a);
            }
            exclusive(a, "force", "force-conflicts");
            exclusive(a, "force-replace", "force-conflicts");
            exclusive(a, "validate", "dry-run");
        }
        for (Flag flag : flags.flags()) {
            if (a.has(flag.name()) && isSet(a, flag) && !flag.name().equals(REPOSITORY)) {
                refuse(flag);
            }
        }
        if (a.has("dry-run")) {
            checkDryRun(a.last("dry-run", ""), structured, log);
        }
    }

    /** helm reads this flag before it knows of commands, and says what is wrong with it as a log line. */
    private static void checkColor(Arguments a) {
        String mode = a.last("color", "auto");
        if (!COLOR_WORDS.contains(mode)) {
            String why = "invalid color mode " + GoQuote.quote(mode) + ": must be one of: never, auto, always";
            throw UsageException.logged(HelmLog.structured("WARN", "command failed", "error", why));
        }
    }

    private static boolean isSet(Arguments a, Flag flag) {
        return flag.kind() != Flag.Kind.BOOL || a.isOn(flag.name());
    }

    private static void exclusive(Arguments a, String one, String other) {
        if (a.has(one) && a.has(other)) {
            String sorted = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
            throw new UsageException("if any flags in the group [" + one + " " + other + "] are set none of the others can be; [" + sorted
                    + "] were all set");
        }
    }

    private static void refuse(Flag flag) {
        switch (flag.effect()) {
            case CLUSTER -> throw new UsageException("--" + flag.name() + " needs a Kubernetes cluster, and citus-render never talks to one: "
                    + "pipe its output to 'kubectl apply --dry-run=server -f -' instead");
            case NETWORK -> throw needsNetwork(flag.name());
            default -> { }
        }
    }

    /** The refusal of a flag that asks for a download. */
    static UsageException needsNetwork(String flag) {
        return new UsageException("--" + flag + " needs the network, and citus-render never downloads anything: "
                + "fetch the chart first ('helm pull', 'helm dependency build') and name its folder or .tgz");
    }

    private static void checkDryRun(String value, boolean structured, Log log) {
        if (structured) {
            switch (value) {
                case FlagParser.ALONE -> log.line("level=WARN msg=\"--dry-run is deprecated and should be replaced with '--dry-run=client'\"");
                case "1", "t", "T", "true", "TRUE", "True" -> log.line(
                        "level=WARN msg=\"boolean '--dry-run=" + value + "' flag is deprecated and must be replaced with '--dry-run=client'\"");
                case "client", "server" -> { }
                case "none", "0", "f", "F", "false", "FALSE", "False" -> throw invalidDryRun(value, "");
                default -> throw invalidDryRun(value, "\"none\", "); // which isn't accepted for a template all the same
            }
        } else if (!DRY_RUN_WORDS.contains(value)) {
            throw new UsageException("Invalid dry-run flag. Flag must one of the following: false, true, none, client, server");
        }
        // Only version 3 takes this word, and renders as ever.
        if (value.equals("server") || structured && value.equals("none")) {
            throw new UsageException("--dry-run=" + value + " needs a Kubernetes cluster, and citus-render never talks to one: "
                    + "--lookup-from DIR gives the lookup function its objects");
        }
    }

    private static UsageException invalidDryRun(String value, String first) {
        String last = first.isEmpty() ? "\"server\" or \"client\"" : first + "\"server\", or \"client\"";
        return new UsageException("invalid dry-run value (" + GoQuote.quote(value) + "). Must be " + last);
    }
}
