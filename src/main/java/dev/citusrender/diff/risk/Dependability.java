package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.map;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.List;
import java.util.Locale;

/** What else relies on a resource: services, references, backups, alerts. */
final class Dependability {
    static final List<RiskRule> RULES = List.of(
            new RiskRule("availability-selector", "a Service that selects no pods any more", """
                    The Service selected a workload of the manifests before and selects none now: connections are refused.""",
                    Dependability::selector),
            new RiskRule("availability-port", "a port that goes from a Service", """
                    Clients, Ingresses and monitors name ports by name or number; what is gone can't be reached.""", Dependability::port),
            new RiskRule("availability-reference", "a ConfigMap, Secret, claim or account that goes while pods name it", """
                    Pods that need a missing object don't start. References marked `optional: true` don't count. Check that something else makes
                    it.""",
                    Dependability::reference),
            new RiskRule("availability-backup", "a backup that stops", """
                    A CronJob with backup in its name that is removed or suspended. What isn't backed up is lost with its disk.""",
                    Dependability::backup),
            new RiskRule("availability-monitoring", "alert rules or metrics that go", """
                    Without its alerts nobody hears of an outage; without ServiceMonitor or PodMonitor the metrics stop, and alerts on them
                    never fire.""",
                    Dependability::monitoring));

    private Dependability() {
    }

    private static void selector(ResourceChange change, Cluster cluster, Findings found) {
        String namespace = change.id().namespace();
        if (is(change, "Service") && Look.isModified(change)) {
            GoMap before = map(at(change.before(), "spec", "selector"));
            GoMap after = map(at(change.after(), "spec", "selector"));
            if (!after.isEmpty() && !Cluster.selected(cluster.podsBefore(), before, namespace).isEmpty()
                    && Cluster.selected(cluster.podsAfter(), after, namespace).isEmpty()) {
                found.danger(FieldPath.of("spec", "selector"), "The Service selects no pods of the manifests any more.",
                        "Make its selector match the labels of the pods.");
            }
        } else if (Look.isModified(change) && Pods.spec(change.after()) != null
                && !Cluster.podLabels(change.before()).equals(Cluster.podLabels(change.after()))) {
            GoMap labels = Cluster.podLabels(change.before());
            for (Resource service : cluster.after("Service")) {
                GoMap selector = map(service.at("spec", "selector"));
                if (Cluster.isNear(service, namespace) && Cluster.matches(selector, labels) && Cluster.selected(cluster.podsAfter(), selector,
                        namespace).isEmpty()) {
                    found.danger(Look.podSpec(change), service.id().shortName() + " selects no pods any more.",
                            "Keep the labels that it selects.");
                }
            }
        }
    }

    private static void port(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "Service") && Look.isModified(change)) {
            List<GoMap> after = Pods.maps(at(change.after(), "spec", "ports"));
            for (GoMap port : Pods.maps(at(change.before(), "spec", "ports"))) {
                if (after.stream().noneMatch(young -> text(young.get("port")).equals(text(port.get("port"))))) {
                    String name = text(port.get("name"));
                    found.caution(FieldPath.of("spec", "ports"), "Port " + text(port.get("port")) + (name.isEmpty() ? "" : " (" + name + ")")
                            + " can't be reached any more.",
                            "Check who connects to it.");
                }
            }
        }
    }

    private static void reference(ResourceChange change, Cluster cluster, Findings found) {
        if (!Look.isGone(change) || !is(change, "ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim")) {
            return;
        }
        List<String> users = cluster.after().values().stream().flatMap(List::stream)
                .filter(resource -> Cluster.isNear(resource, change.id().namespace())
                && refers(Pods.spec(resource), change.id().kind(), change.id().name())).map(resource -> resource.id().shortName()).toList();
        if (!users.isEmpty()) {
            found.danger(FieldPath.ROOT, String.join(", ", users) + (users.size() == 1 ? " still names it and doesn't"
                    : " still name it and don't")
                    + " start again without it.", "Keep it, or check that something else makes it.");
        }
    }

    /** Whether a pod spec needs an object, in whatever field names it. */
    private static boolean refers(Object value, String kind, String name) {
        if (value instanceof GoList list) {
            return list.stream().anyMatch(element -> refers(element, kind, name));
        }
        if (!(value instanceof GoMap map)) {
            return false;
        }
        boolean isNamed = switch (kind) {
            case "ServiceAccount" -> name.equals(map.get("serviceAccountName"));
            case "PersistentVolumeClaim" -> name.equals(map.get("claimName"));
            case "Secret" -> name.equals(map.get("secretName")) && !Look.isTrue(map.get("optional")) || names(map, name, "secretKeyRef",
                    "secretRef", "secret");
            default -> names(map, name, "configMapKeyRef", "configMapRef", "configMap");
        };
        return isNamed || map.sortedValues().stream().anyMatch(child -> refers(child, kind, name));
    }

    private static boolean names(GoMap map, String name, String... keys) {
        return List.of(keys).stream().anyMatch(key -> map.get(key) instanceof GoMap source && name.equals(source.get("name"))
                && !Look.isTrue(source.get("optional")));
    }

    private static void backup(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "CronJob") || Look.isNew(change) || !change.id().name().toLowerCase(Locale.ROOT).contains("backup")) {
            return;
        }
        String schedule = text(at(change.before(), "spec", "schedule"));
        if (Look.isGone(change)) {
            found.danger(FieldPath.ROOT, "The backup of schedule " + schedule + " goes.", "Check that another backup takes its place.");
        } else if (Look.isTrue(at(change.after(), "spec", "suspend")) && !Look.isTrue(at(change.before(), "spec", "suspend"))) {
            found.danger(FieldPath.of("spec", "suspend"), "The backup of schedule " + schedule + " is suspended.",
                    "Resume it as soon as possible.");
        }
    }

    private static void monitoring(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "ServiceMonitor", "PodMonitor") && Look.isGone(change) && !cluster.has(change.id().kind(), change.id().name())) {
            found.info(FieldPath.ROOT, "Prometheus doesn't scrape these metrics any more.", "Check dashboards and alerts that use them.");
        } else if (is(change, "PrometheusRule") && !Look.isNew(change)) {
            // an alert may move to another object or namespace
            List<String> after = cluster.after("PrometheusRule").stream().flatMap(rules -> alerts(rules).stream()).toList();
            List<String> gone = alerts(change.before()).stream().filter(alert -> !after.contains(alert)).toList();
            if (!gone.isEmpty()) {
                found.caution(FieldPath.of("spec"), Look.count(gone.size(), "alert") + (gone.size() == 1 ? " goes: " : " go: ")
                        + String.join(", ", gone.subList(0, Math.min(3, gone.size()))) + (gone.size() > 3 ? " …" : "") + ".",
                                "Check that nobody relies on them.");
            }
        }
    }

    private static List<String> alerts(Resource rules) {
        return Pods.maps(at(rules, "spec",
                "groups")).stream().flatMap(group -> Pods.maps(group.get("rules")).stream()).map(rule -> text(rule.get("alert")))
                .filter(alert -> !alert.isEmpty()).distinct().toList();
    }
}
