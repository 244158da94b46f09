package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What objects of a chart say about each other is true: names, keys, ports, labels. */
@DisplayName("objects fit together")
class ReferencesTest {

    /** Secrets that the values name and somebody else makes. */
    private static final Set<String> EXTERNAL = Set.of("citus-credentials", "my-certificates", "my-postgresql", "my-redis", "my-variables",
            "citusdemo-ssl-certs", "postgres-admin", "postgres-tls");

    /** The image of citus-cluster is built by its user; "latest" is the default that its document has, and NOTES.txt warns of it. */
    private static final String BUILT_BY_ITS_USER = "patroni-citus-k8s:latest";

    /** Labels that a program gives to its own pod: Patroni says who leads. */
    private static final Set<String> SET_BY_PROGRAMS = Set.of("role");

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void every_reference_resolves(String name, RenderedChart rendered) {
        List<String> dangling = new ArrayList<>();
        rendered.pods().forEach((id, pod) -> {
            Map<String, Object> spec = Json.map(pod.get("spec"));
            Stream<String> references = Stream.concat(volumeReferences(spec), environmentReferences(spec));
            references.filter(reference -> !resolves(rendered, reference)).forEach(reference -> dangling.add(id + " → " + reference));
            if (!rendered.objects().containsKey("ServiceAccount/" + spec.get("serviceAccountName"))) {
                dangling.add(id + " → " + spec.get("serviceAccountName"));
            }
        });

        assertThat(dangling).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void every_mount_has_its_volume(String name, RenderedChart rendered) {
        rendered.pods().forEach((id, pod) -> {
            Map<String, Object> spec = Json.map(pod.get("spec"));
            Set<String> volumes = names(spec.get("volumes"));
            volumes.addAll(Json.maps(Json.at(rendered.objects().get(id), "/spec/volumeClaimTemplates")).stream()
                    .map(claim -> (String) Json.at(claim, "/metadata/name")).toList());
            RenderedChart.containers(spec).forEach(container ->
                    assertThat(volumes).as(id + " " + container.get("name")).containsAll(names(container.get("volumeMounts"))));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void selectors_find_pods_that_have_the_ports(String name, RenderedChart rendered) {
        for (Map<String, Object> service : rendered.ofKind("Service")) {
            Map<String, Object> selector = new HashMap<>(Json.map(Json.at(service, "/spec/selector")));
            selector.keySet().removeAll(SET_BY_PROGRAMS);
            if (selector.isEmpty()) {
                // somebody else says where it leads to
                continue;
            }
            List<Map<String, Object>> pods = rendered.pods().values().stream().filter(pod -> labels(pod).entrySet().containsAll(selector.entrySet())).toList();
            assertThat(pods).as("pods of %s", Json.at(service, "/metadata/name")).isNotEmpty();
            if (!selector.containsKey("cluster-name")) {
                // a cluster of Patroni's has groups, and Services for all of them
                assertThat(pods).as("pods of %s", Json.at(service, "/metadata/name")).hasSize(1);
            }
            for (Map<String, Object> pod : pods) {
                Set<String> ports = RenderedChart.containers(Json.map(pod.get("spec"))).flatMap(c -> names(c.get("ports")).stream())
                        .collect(Collectors.toSet());
                assertThat(Json.maps(Json.at(service, "/spec/ports"))).allSatisfy(port -> assertThat(ports).contains((String) port.get("targetPort")));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void stateful_sets_select_their_own_pods_and_label_claims_with_nothing_that_changes(String name, RenderedChart rendered) {
        for (Map<String, Object> set : rendered.ofKind("StatefulSet")) {
            Map<String, Object> selector = Json.map(Json.at(set, "/spec/selector/matchLabels"));

            assertThat(labels(Json.map(Json.at(set, "/spec/template")))).containsAllEntriesOf(selector);
            assertThat(rendered.objects()).containsKey("Service/" + Json.at(set, "/spec/serviceName"));
            for (Map<String, Object> claim : Json.maps(Json.at(set, "/spec/volumeClaimTemplates"))) {
                assertThat(labels(claim).entrySet()).isSubsetOf(selector.entrySet());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void budgets_and_autoscalers_are_about_pods_that_there_are(String name, RenderedChart rendered) {
        for (Map<String, Object> budget : rendered.ofKind("PodDisruptionBudget")) {
            Map<String, Object> selector = Json.map(Json.at(budget, "/spec/selector/matchLabels"));
            assertThat(rendered.pods().values()).anyMatch(pod -> labels(pod).entrySet().containsAll(selector.entrySet()));
        }
        Stream.of("HorizontalPodAutoscaler:/spec/scaleTargetRef", "VerticalPodAutoscaler:/spec/targetRef").map(row -> row.split(":"))
                .flatMap(row -> rendered.ofKind(row[0]).stream().map(object -> Json.at(object, row[1])))
                .forEach(target -> assertThat(rendered.objects()).containsKey(Json.at(target, "/kind") + "/" + Json.at(target, "/name")));
        for (Map<String, Object> monitor : rendered.ofKind("ServiceMonitor")) {
            Map<String, Object> selector = Json.map(Json.at(monitor, "/spec/selector/matchLabels"));
            List<Map<String, Object>> found = rendered.ofKind("Service").stream().filter(s -> labels(s).entrySet().containsAll(selector.entrySet())).toList();
            assertThat(found).isNotEmpty().allSatisfy(service ->
                    assertThat(names(Json.at(service, "/spec/ports"))).contains((String) Json.at(monitor, "/spec/endpoints/0/port")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#allRenders")
    void every_image_is_pinned(String name, RenderedChart rendered) {
        rendered.pods().values().forEach(pod -> RenderedChart.containers(Json.map(pod.get("spec")))
                .map(container -> (String) container.get("image")).filter(image -> !BUILT_BY_ITS_USER.equals(image)).forEach(image ->
                assertThat(image).matches("[^:@]+(:[^:]+|@sha256:[0-9a-f]{64})").doesNotEndWith(":latest")));
    }

    private static Stream<String> volumeReferences(Map<String, Object> pod) {
        return Json.maps(pod.get("volumes")).stream().flatMap(volume -> Stream.concat(
                Stream.of("configMap/name:ConfigMap", "secret/secretName:Secret", "persistentVolumeClaim/claimName:PersistentVolumeClaim")
                        .map(row -> row.split(":")).filter(row -> Json.at(volume, "/" + row[0]) != null)
                        .map(row -> row[1] + "/" + Json.at(volume, "/" + row[0])),
                Json.maps(Json.at(volume, "/secret/items")).stream().map(item -> "Secret/" + Json.at(volume, "/secret/secretName") + "#" + item.get("key"))));
    }

    private static Stream<String> environmentReferences(Map<String, Object> pod) {
        return RenderedChart.containers(pod).flatMap(container -> Json.maps(container.get("env")).stream())
                .map(variable -> Json.map(Json.at(variable, "/valueFrom/secretKeyRef"))).filter(reference -> !reference.isEmpty())
                .map(reference -> "Secret/" + reference.get("name") + "#" + reference.get("key"));
    }

    /** Keys are looked at where passwords are given; a Secret that only a cluster can fill has none yet. */
    private static boolean resolves(RenderedChart rendered, String reference) {
        String[] idAndKey = reference.split("#");
        Map<String, Object> object = rendered.objects().get(idAndKey[0]);
        if (object == null) {
            String name = idAndKey[0].substring(idAndKey[0].indexOf('/') + 1);
            return EXTERNAL.contains(name) || idAndKey[0].startsWith("PersistentVolumeClaim/") && isMadeFromATemplate(rendered, name);
        }
        Map<String, Object> data = Json.map(object.get("data"));
        return idAndKey.length == 1 || data.isEmpty() || data.containsKey(idAndKey[1]);
    }

    /** A StatefulSet makes a claim for each pod: TEMPLATE-SET-NUMBER. */
    private static boolean isMadeFromATemplate(RenderedChart rendered, String claim) {
        return rendered.ofKind("StatefulSet").stream().anyMatch(set -> Json.maps(Json.at(set, "/spec/volumeClaimTemplates")).stream()
                .anyMatch(template -> claim.matches(Json.at(template, "/metadata/name") + "-" + Json.at(set, "/metadata/name") + "-[0-9]+")));
    }

    private static Map<String, Object> labels(Map<String, Object> object) {
        return Json.map(Json.at(object, "/metadata/labels"));
    }

    private static Set<String> names(Object list) {
        return Json.maps(list).stream().map(element -> (String) element.get("name")).collect(Collectors.toSet());
    }
}
