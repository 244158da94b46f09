package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.ResourceChange;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** What containers are given to live on: probes, memory and CPU. */
final class Provision {
    static final List<RiskRule> RULES = List.of(
            new RiskRule("availability-probe", "a probe that goes", """
                    Without a readiness probe traffic reaches pods that aren't ready, without a liveness probe a hung one is never restarted,
                    without a startup probe the liveness probe may kill one that starts slowly.""", Provision::probes),
            new RiskRule("availability-resources", "memory or CPU that is lowered, or has no request or memory limit any more", """
                    Less memory may get the container killed; pods without requests are the first to be evicted. A CPU limit that goes is no
                    risk. Lowered CPU alone is worth knowing.""", Provision::resources));

    private Provision() {
    }

    private static void probes(ResourceChange change, Cluster cluster, Findings found) {
        PerContainer each = new PerContainer();
        for (Look.Container container : Look.containers(change)) {
            for (String probe : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
                if (container.before().get(probe) != null && container.after().get(probe) == null) {
                    each.add(Risk.Level.CAUTION, container, probe, "No " + probe + " any more in {}.", switch (probe) {
                        case "readinessProbe" -> "Keep it: traffic would reach pods that aren't ready.";
                        case "livenessProbe" -> "Keep it, or raise its thresholds: a hung program would never be restarted.";
                        default -> "Check that the liveness probe waits long enough for a slow start.";
                    });
                }
            }
        }
        each.tell(found);
    }

    private static void resources(ResourceChange change, Cluster cluster, Findings found) {
        PerContainer each = new PerContainer();
        for (Look.Container container : Look.containers(change)) {
            List<String> less = new ArrayList<>();
            boolean isOnlyCpu = true;
            String first = "";
            for (String key : List.of("limits.memory", "requests.memory", "requests.cpu", "limits.cpu")) {
                String lowered = lowered(container, key);
                if (!lowered.isEmpty()) {
                    less.add(lowered);
                    isOnlyCpu &= key.endsWith("cpu") && !lowered.endsWith("gone");
                    first = first.isEmpty() ? key : first;
                }
            }
            if (!less.isEmpty()) {
                each.add(isOnlyCpu ? Risk.Level.INFO : Risk.Level.CAUTION, container, "resources." + first,
                        "Less for {}: " + String.join(", ", less) + ".", "Compare it with what the container uses.");
            }
        }
        each.tell(found);
    }

    /** "memory limit from 2Gi to 1Gi", or empty. */
    private static String lowered(Look.Container container, String key) {
        String[] parts = key.split("\\.");
        Object before = Resource.at(container.before(), "resources", parts[0], parts[1]);
        Object after = Resource.at(container.after(), "resources", parts[0], parts[1]);
        String what = parts[1] + " " + parts[0].substring(0, parts[0].length() - 1);
        if (before == null || after == null && key.equals("limits.cpu")) {
            return "";
        }
        if (after == null) {
            return what + " of " + text(before) + " gone";
        }
        return Look.quantity(after) < Look.quantity(before) ? what + " from " + text(before) + " to " + text(after) : "";
    }
}
