package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.map;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a container may do to its node and the cluster. */
final class PodExposure {
    private static final String KEY = "securityContext";
    /** Capabilities with which a container can take over its node. */
    private static final List<String> NODE_OWNING = List.of("ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "BPF",
            "DAC_READ_SEARCH");
    private static final Map<String, String> NAMESPACES = Map.of("hostNetwork", "network", "hostPID", "processes", "hostIPC",
            "shared memory");

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
        PerContainer each = new PerContainer();
        for (Look.Container container : Look.containers(change)) {
            Context context = Context.of(change, container);
            strengthened(container, context, each);
            if (!container.isNew()) {
                weakened(container, context, each);
            }
        }
        each.tell(found);
    }

    /** The security contexts of a container and its pod on both sides. */
    private record Context(GoMap before, GoMap after, GoMap podBefore, GoMap podAfter) {
        static Context of(ResourceChange change, Look.Container container) {
            return new Context(map(container.before().get(KEY)), map(container.after().get(KEY)), ofPod(change.before()), ofPod(change.after()));
        }

        private static GoMap ofPod(Resource resource) {
            return resource == null ? new GoMap() : map(map(Pods.spec(resource)).get(KEY));
        }

        Object old(String key) {
            return before.containsKey(key) ? before.get(key) : podBefore.get(key);
        }

        Object young(String key) {
            return after.containsKey(key) ? after.get(key) : podAfter.get(key);
        }
    }

    /** Rights that a container gets, new or not. */
    private static void strengthened(Look.Container container, Context context, PerContainer each) {
        GoMap before = context.before();
        GoMap after = context.after();
        if (Look.isTrue(after.get("privileged")) && !Look.isTrue(before.get("privileged"))) {
            each.add(Risk.Level.DANGER, container, KEY + ".privileged", "All rights on the node (privileged) in {}.",
                    "Add the one capability that it needs instead.");
        }
        List<String> old = Look.texts(Resource.at(before, "capabilities", "add"));
        List<String> added = Look.texts(Resource.at(after, "capabilities", "add")).stream().filter(name -> !old.contains(name)).toList();
        if (!added.isEmpty()) {
            each.add(added.stream().anyMatch(NODE_OWNING::contains) ? Risk.Level.DANGER : Risk.Level.CAUTION, container, KEY + ".capabilities",
                    "More capabilities in {}: " + String.join(", ", added) + ".", "Drop what it doesn't need.");
        }
        if (isZero(context.young("runAsUser")) && !isZero(context.old("runAsUser"))) {
            each.add(Risk.Level.DANGER, container, KEY + ".runAsUser", "Root (user 0) runs in {}.", "Give it a user other than 0.");
        }
        if ("Unmasked".equals(after.get("procMount")) && !"Unmasked".equals(before.get("procMount"))) {
            each.add(Risk.Level.DANGER, container, KEY + ".procMount", "All of /proc is visible in {}.", "Leave procMount at Default.");
        }
    }

    /** Walls that a container had and has no longer. */
    private static void weakened(Look.Container container, Context context, PerContainer each) {
        GoMap before = context.before();
        GoMap after = context.after();
        if (Look.isTrue(context.old("runAsNonRoot")) && !Look.isTrue(context.young("runAsNonRoot")) && !isZero(context.young("runAsUser"))) {
            each.add(Risk.Level.CAUTION, container, KEY + ".runAsNonRoot", "Running as root is allowed in {}.", "Keep runAsNonRoot: true.");
        }
        if (Look.isTrue(before.get("readOnlyRootFilesystem")) && !Look.isTrue(after.get("readOnlyRootFilesystem"))) {
            each.add(Risk.Level.CAUTION, container, KEY + ".readOnlyRootFilesystem", "The root file system is writable in {}.",
                    "Mount an emptyDir where it writes.");
        }
        if (isFalse(before.get("allowPrivilegeEscalation")) && !isFalse(after.get("allowPrivilegeEscalation"))) {
            each.add(Risk.Level.CAUTION, container, KEY + ".allowPrivilegeEscalation", "setuid programs may gain rights in {}.",
                    "Keep allowPrivilegeEscalation: false.");
        }
        if (Look.texts(Resource.at(before, "capabilities", "drop")).contains("ALL")
                && !Look.texts(Resource.at(after, "capabilities", "drop")).contains("ALL")) {
            each.add(Risk.Level.CAUTION, container, KEY + ".capabilities", "The runtime's default capabilities are kept in {}.", "Drop ALL.");
        }
        if (!isUnconfined(context.old("seccompProfile")) && isUnconfined(context.young("seccompProfile"))) {
            each.add(Risk.Level.CAUTION, container, KEY + ".seccompProfile", "All system calls are allowed (no seccomp profile) in {}.",
                    "Keep seccompProfile: {type: RuntimeDefault}.");
        }
    }

    private static boolean isUnconfined(Object profile) {
        Object type = map(profile).get("type");
        return type == null || "Unconfined".equals(type);
    }

    private static boolean isFalse(Object value) {
        return Boolean.FALSE.equals(value);
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
                found.danger(spec.key(key), "The pods share the node's " + NAMESPACES.get(key) + ".", "Leave " + key
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
