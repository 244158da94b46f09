package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import java.util.List;
import java.util.Set;

/** What helm says of flags beyond their syntax (deprecated, exclusive, limited to some words), and what this program refuses. */
final class FlagRules {
    private static final Set<String> DRY_RUN_WORDS = Set.of("false", "true", "none", "client", "server", FlagParser.ALONE);
    private static final Set<String> WAIT_WORDS = Set.of("watcher", "hookOnly", "legacy");

    private FlagRules() {
    }

    /** Adds the lines that version 4 writes when it meets a flag that is on its way out; checks words that only one helm limits. */
    static void note(Flag flag, String value, HelmVersion helm, List<String> notes) {
        if (!helm.logsStructured()) {
            if (flag.name().equals("wait") && !value.equals(FlagParser.ALONE)) {
                parseBool(flag, value);
            }
            return;
        }
        switch (flag.name()) {
            case "force" -> deprecated(flag, "use --force-replace instead", notes);
            case "atomic" -> deprecated(flag, "use --rollback-on-failure instead", notes);
            case "validate" -> deprecated(flag, "use '--dry-run=server' instead", notes);
            case "hide-notes", "render-subchart-notes" ->
                deprecated(flag, "this flag has no effect for 'helm template' and will be removed in Helm 5", notes);
            case "wait" -> noteWait(flag, value, notes);
            default -> { }
        }
    }

    private static void deprecated(Flag flag, String instead, List<String> notes) {
        notes.add("Flag --" + flag.name() + " has been deprecated, " + instead);
    }

    private static void noteWait(Flag flag, String value, List<String> notes) {
        if (value.equals("true") || value.equals("false")) {
            notes.add("level=WARN msg=\"--wait=" + value + " is deprecated (boolean value) and can be replaced with --wait="
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

    /** Checks a whole command line and gives it back. */
    static Arguments check(Arguments a, FlagSet flags) {
        boolean structured = a.helm().logsStructured();
        if (structured) {
            exclusive(a, "force", "force-conflicts");
            exclusive(a, "force-replace", "force-conflicts");
            exclusive(a, "validate", "dry-run");
        }
        for (Flag flag : flags.flags()) {
            if (a.has(flag.name()) && isSet(a, flag)) {
                refuse(flag);
            }
        }
        if (a.has("dry-run")) {
            checkDryRun(a, a.last("dry-run", ""), structured);
        }
        return a;
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
            case NETWORK -> throw new UsageException("--" + flag.name() + " needs the network, and citus-render never downloads anything: "
                    + "fetch the chart first ('helm pull', 'helm dependency build') and name its folder or .tgz");
            default -> { }
        }
    }

    private static void checkDryRun(Arguments a, String value, boolean structured) {
        if (structured) {
            switch (value) {
                case FlagParser.ALONE -> a.notes().add("level=WARN msg=\"--dry-run is deprecated and should be replaced with '--dry-run=client'\"");
                case "1", "t", "T", "true", "TRUE", "True" -> a.notes().add(
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
