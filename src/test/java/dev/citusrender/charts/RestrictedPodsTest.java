package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pod of every chart meets each rule of the "restricted" Pod Security Standard
 * (https://kubernetes.io/docs/concepts/security/pod-security-standards/), and some more.
 */
@DisplayName("restricted pods")
class RestrictedPodsTest {

    private static final List<String> VOLUMES = List.of("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim",
            "projected", "secret");
    private static final List<String> SAFE_SYSCTLS = List.of("kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range");
    private static final List<String> SELINUX_TYPES = List.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

    /** Where a probe or a hook may name another host than the pod. */
    private static final List<String> PROBES = Stream.of("livenessProbe", "readinessProbe", "startupProbe", "lifecycle/postStart", "lifecycle/preStop")
            .flatMap(probe -> Stream.of("httpGet", "tcpSocket").map(handler -> "/" + probe + "/" + handler)).toList();

    /** What breaks a rule, in words; each rule on the specification of a pod. */
    private static final Map<String, Function<Map<String, Object>, List<String>>> RULES = Map.ofEntries(
            Map.entry("host namespaces", pod -> Stream.of("hostNetwork", "hostPID", "hostIPC").filter(key -> is(true, pod.get(key))).toList()),
            Map.entry("volume types", pod -> Json.maps(pod.get("volumes")).stream()
                    .flatMap(volume -> volume.keySet().stream()).filter(key -> !key.equals("name") && !VOLUMES.contains(key)).toList()),
            Map.entry("sysctls", pod -> Json.maps(Json.at(pod, "/securityContext/sysctls")).stream()
                    .map(sysctl -> (String) sysctl.get("name")).filter(name -> !SAFE_SYSCTLS.contains(name)).toList()),
            Map.entry("host ports", pod -> containers(pod, c -> Json.maps(c.get("ports")).stream().noneMatch(port -> port.containsKey("hostPort")))),
            Map.entry("host probes", pod -> containers(pod, c -> PROBES.stream().allMatch(probe -> Json.at(c, probe + "/host") == null))),
            Map.entry("privileged", pod -> containers(pod, c -> !is(true, Json.at(c, "/securityContext/privileged")))),
            Map.entry("privilege escalation", pod -> containers(pod, c -> is(false, Json.at(c, "/securityContext/allowPrivilegeEscalation")))),
            Map.entry("capabilities dropped", pod -> containers(pod, c -> List.of("ALL").equals(Json.at(c, "/securityContext/capabilities/drop")))),
            Map.entry("capabilities added", pod -> containers(pod, c -> Json.at(c, "/securityContext/capabilities/add") == null)),
            Map.entry("runs as non-root", pod -> containers(pod, c -> is(true, effective(pod, c, "runAsNonRoot")))),
            Map.entry("no user 0", pod -> containers(pod, c -> !is(0, effective(pod, c, "runAsUser")))),
            Map.entry("seccomp", pod -> containers(pod, c -> List.of("RuntimeDefault", "Localhost")
                    .contains(Objects.toString(Json.at(effective(pod, c, "seccompProfile"), "/type"))))),
            Map.entry("AppArmor", pod -> containers(pod, c -> !is("Unconfined", Json.at(effective(pod, c, "appArmorProfile"), "/type")))),
            Map.entry("SELinux", pod -> containers(pod, c -> Json.map(effective(pod, c, "seLinuxOptions")).entrySet().stream()
                    .noneMatch(o -> o.getKey().matches("user|role") || o.getKey().equals("type") && !SELINUX_TYPES.contains(o.getValue())))),
            Map.entry("/proc mount", pod -> containers(pod, c -> !is("Unmasked", Json.at(c, "/securityContext/procMount")))),
            Map.entry("Windows host process", pod -> containers(pod, c -> effective(pod, c, "windowsOptions") == null)),
            Map.entry("no links of services in the environment", pod -> is(false, pod.get("enableServiceLinks")) ? List.of() : List.of("links")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void every_pod_is_restricted(String name, RenderedChart rendered) {
        List<String> broken = new ArrayList<>();
        rendered.pods().forEach((id, pod) -> RULES.forEach((rule, check) ->
                check.apply(Json.map(pod.get("spec"))).forEach(what -> broken.add(id + ": " + rule + ": " + what))));

        assertThat(rendered.pods()).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void only_pods_with_rights_get_a_token(String name, RenderedChart rendered) {
        Set<String> bound = rendered.ofKind("RoleBinding").stream().flatMap(binding -> Json.maps(binding.get("subjects")).stream())
                .map(subject -> (String) subject.get("name")).collect(Collectors.toSet());
        rendered.pods().forEach((id, pod) -> {
            Map<String, Object> spec = Json.map(pod.get("spec"));
            assertThat(is(false, spec.get("automountServiceAccountToken")) || bound.contains((String) spec.get("serviceAccountName"))).as(id).isTrue();
        });
    }

    @Test
    void the_root_container_of_volume_permissions_is_seen_as_what_it_is() {
        Map<String, Object> pod = Json.map(RenderedCitus.with("{volumePermissions: {enabled: true}}").pods().get("StatefulSet/my-citus-worker").get("spec"));

        assertThat(RULES.get("runs as non-root").apply(pod)).containsExactly("volume-permissions");
        assertThat(RULES.get("capabilities added").apply(pod)).containsExactly("volume-permissions");
    }

    @Test
    void every_root_file_system_is_read_only_where_the_values_ask_for_it() {
        RenderedChart rendered = RenderedCitus.with(CitusCombinations.EVERYTHING, """
                coordinator: {containerSecurityContext: {readOnlyRootFilesystem: true}}
                worker: {containerSecurityContext: {readOnlyRootFilesystem: true}}
                """);

        rendered.pods().forEach((id, pod) -> assertThat(containers(Json.map(pod.get("spec")),
                c -> is(true, Json.at(c, "/securityContext/readOnlyRootFilesystem")))).as(id).isEmpty());
    }

    /** Names of containers that a rule does not hold for. */
    private static List<String> containers(Map<String, Object> pod, Function<Map<String, Object>, Boolean> rule) {
        return RenderedChart.containers(pod).filter(container -> !rule.apply(container)).map(container -> (String) container.get("name")).toList();
    }

    /** A setting of the container, else that of its pod. */
    private static Object effective(Map<String, Object> pod, Map<String, Object> container, String key) {
        Object own = Json.at(container, "/securityContext/" + key);
        return own != null ? own : Json.at(pod, "/securityContext/" + key);
    }

    private static boolean is(Object expected, Object found) {
        return expected.equals(found);
    }
}
