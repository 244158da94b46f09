package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.map;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.List;
import java.util.Objects;

/** What a container may do to its node and the cluster. */
final class PodExposure {
    static final List<RiskRule> RULES = List.of(
            new RiskRule("exposure-container", "a container with more rights", """
                    Privileged containers, added capabilities, root, privilege escalation, a writable root file system, no seccomp profile: each
                    takes a wall
                    away between a broken-into container and its node. What the pod's own `securityContext` says counts for its containers.""",
                    PodExposure::containers),
            new RiskRule("exposure-host", "a pod that reaches into its node", """
                    Host network, PID or IPC namespace, `hostPath` volumes and host ports let a pod see or change what is outside of it. The
                    restricted
                    and baseline Pod Security Standards refuse them.""", PodExposure::host),
            new RiskRule("exposure-token", "the API token mounted into pods again", """
                    With `automountServiceAccountToken` on (the default), whoever breaks into the container can call the API server with the
                    rights of the
                    service account.""", PodExposure::token));

    private PodExposure() {
    }

    private static void containers(ResourceChange change, Cluster cluster, Findings found) {
        GoMap podBefore = change.before() == null ? new GoMap() : map(map(Pods.spec(change.before())).get("securityContext"));
        GoMap podAfter = change.after() == null ? new GoMap() : map(map(Pods.spec(change.after())).get("securityContext"));
        for (Look.Container container : Look.containers(change)) {
            GoMap before = map(container.before().get("securityContext"));
            GoMap after = map(container.after().get("securityContext"));
            FieldPath path = container.path().key("securityContext");
            String name = container.name();
            if (Look.isTrue(after.get("privileged")) && !Look.isTrue(before.get("privileged"))) {
                found.danger(path.key("privileged"), name + " runs privileged: it owns its node.",
                        "Add the one capability that it needs instead.");
            }
            List<String> old = Look.texts(Resource.at(before, "capabilities", "add"));
            List<String> added = Look.texts(Resource.at(after, "capabilities", "add")).stream().filter(cap -> !old.contains(cap)).toList();
            if (!added.isEmpty()) {
                found.add(added.contains("SYS_ADMIN") || added.contains("ALL") ? Risk.Level.DANGER : Risk.Level.CAUTION, path.key("capabilities"),
                        name + " gets the " + (added.size() == 1 ? "capability " : "capabilities ") + String.join(", ", added) + ".",
                                "Drop what it doesn't need.");
            }
            if (isZero(either(after, podAfter, "runAsUser")) && !isZero(either(before, podBefore, "runAsUser"))) {
                found.danger(path.key("runAsUser"), name + " runs as root.", "Give it a user other than 0.");
            }
            if ("Unmasked".equals(after.get("procMount")) && !"Unmasked".equals(before.get("procMount"))) {
                found.danger(path.key("procMount"), name + " sees all of /proc.", "Leave procMount at Default.");
            }
            if (!container.isNew()) {
                weakened(name, path, container, podBefore, podAfter, found);
            }
        }
    }

    private static void weakened(String name, FieldPath path, Look.Container container, GoMap podBefore, GoMap podAfter, Findings found) {
        GoMap before = map(container.before().get("securityContext"));
        GoMap after = map(container.after().get("securityContext"));
        if (Look.isTrue(either(before, podBefore, "runAsNonRoot")) && !Look.isTrue(either(after, podAfter, "runAsNonRoot"))) {
            found.caution(path.key("runAsNonRoot"), name + " may run as root.", "Keep runAsNonRoot: true.");
        }
        if (Look.isTrue(before.get("readOnlyRootFilesystem")) && !Look.isTrue(after.get("readOnlyRootFilesystem"))) {
            found.caution(path.key("readOnlyRootFilesystem"), "The root file system of " + name + " is writable.",
                    "Mount an emptyDir where it writes.");
        }
        if (Boolean.FALSE.equals(before.get("allowPrivilegeEscalation")) && !Boolean.FALSE.equals(after.get("allowPrivilegeEscalation"))) {
            found.caution(path.key("allowPrivilegeEscalation"), name + " may gain rights through setuid programs.",
                    "Keep allowPrivilegeEscalation: false.");
        }
        List<String> kept = Look.texts(Resource.at(after, "capabilities", "drop"));
        if (Look.texts(Resource.at(before, "capabilities", "drop")).contains("ALL") && !kept.contains("ALL")) {
            found.caution(path.key("capabilities"), name + " keeps the default capabilities of the runtime.", "Drop ALL.");
        }
        Object profile = Resource.at(map(either(after, podAfter, "seccompProfile")), "type");
        if (!isUnconfined(Resource.at(map(either(before, podBefore, "seccompProfile")), "type")) && isUnconfined(profile)) {
            found.caution(path.key("seccompProfile"), name + " may use all system calls.", "Keep seccompProfile: {type: RuntimeDefault}.");
        }
    }

    private static boolean isUnconfined(Object profile) {
        return profile == null || "Unconfined".equals(profile);
    }

    private static Object either(GoMap own, GoMap pod, String key) {
        return own.containsKey(key) ? own.get(key) : pod.get(key);
    }

    private static boolean isZero(Object user) {
        return user instanceof Number n && n.intValue() == 0;
    }

    private static void host(ResourceChange change, Cluster cluster, Findings found) {
        GoMap after = change.after() == null ? null : Pods.spec(change.after());
        if (after == null) {
            return;
        }
        GoMap before = change.before() == null ? new GoMap() : map(Pods.spec(change.before()));
        FieldPath spec = Look.podSpec(change);
        for (String key : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (Look.isTrue(after.get(key)) && !Look.isTrue(before.get(key))) {
                found.danger(spec.key(key), "The pods share the node's " + key.substring("host".length()) + " namespace.", "Leave " + key
                        + " off.");
            }
        }
        List<Object> old = Pods.maps(before.get("volumes")).stream().map(volume -> volume.get("hostPath")).filter(Objects::nonNull).toList();
        for (GoMap volume : Pods.maps(after.get("volumes"))) {
            if (volume.get("hostPath") instanceof GoMap path && !old.contains(path)) {
                found.danger(spec.key("volumes"), "The pods mount " + text(path.get("path")) + " of their node.", "Use a claim or an emptyDir.");
            }
        }
        for (Look.Container container : Look.containers(change)) {
            List<Object> ports = Pods.maps(container.before().get("ports")).stream().map(port -> port.get("hostPort")).toList();
            for (GoMap port : Pods.maps(container.after().get("ports"))) {
                if (port.get("hostPort") != null && !ports.contains(port.get("hostPort"))) {
                    found.caution(container.path().key("ports"), container.name() + " takes port " + text(port.get("hostPort")) + " of its node.",
                            "Use a Service.");
                }
            }
        }
    }

    private static void token(ResourceChange change, Cluster cluster, Findings found) {
        if (!Look.isModified(change)) {
            return;
        }
        boolean isAccount = Look.is(change, "ServiceAccount");
        GoMap before = isAccount ? change.before().body() : map(Pods.spec(change.before()));
        GoMap after = isAccount ? change.after().body() : map(Pods.spec(change.after()));
        String key = "automountServiceAccountToken";
        if (Boolean.FALSE.equals(before.get(key)) && !Boolean.FALSE.equals(after.get(key))) {
            found.caution((isAccount ? FieldPath.ROOT : Look.podSpec(change)).key(key),
                    "The API token of the service account is mounted into the pods.",
                    "Keep automountServiceAccountToken: false for pods that don't call the API.");
        }
    }
}
