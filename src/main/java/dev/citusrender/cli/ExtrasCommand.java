package dev.citusrender.cli;

import dev.citusrender.companion.Companion;
import dev.citusrender.resource.ResourceReader;
import java.util.List;
import java.util.Map;

/** {@code extras}: manifests that a release needs and should not own, such as its namespace, storage classes and credentials. */
final class ExtrasCommand extends CompanionCommand {
    @Override
    public CommandDoc doc() {
        return new CommandDoc("extras", "[NAME] [CHART] [flags]",
                List.of("Prints manifests that a release needs and should not own: its namespace, the storage classes it names, its credentials.",
                        "A chart brings them as Pebble templates, extras/*.peb. They go to the cluster before the release: ... | kubectl apply -f -",
                        "Passwords are printed only when asked for: --passwords makes them up (with --seed the same each time; not for production)."),
                List.of(CommandDoc.flag("cloud", Flag.Kind.STRING, "whose storage: eks, gke or local (nodes' own disks, by local-path-provisioner); "
                                + "without it no storage classes"),
                        CommandDoc.flag("passwords", Flag.Kind.BOOL, "print the Secrets that the release expects, with random passwords"), ONLY, LIST),
                true, List.of("citus-render extras my-citus citus -n databases --preset prod --cloud eks | kubectl apply -f -",
                        "citus-render extras my-citus citus -n databases --preset prod --only credentials --passwords"));
    }

    @Override
    String folder() {
        return "extras";
    }

    @Override
    Map<String, Object> options(Arguments arguments) {
        return Map.of("cloud", arguments.last("cloud", ""), "passwords", arguments.isOn("passwords"));
    }

    /** Each is read back before anything is printed, so that a bad template can't give half a file to kubectl. */
    @Override
    void print(List<Companion> companions, Invocation invocation) {
        StringBuilder all = new StringBuilder();
        for (Companion companion : companions) {
            String text = companion.text().strip();
            // what only says something is no document of its own
            boolean empty = ResourceReader.read(text, companion.file()).isEmpty();
            if (!text.isEmpty()) {
                all.append(empty || text.startsWith("---") ? "" : "---\n").append(text).append('\n');
            }
        }
        invocation.out().print(all);
    }
}
