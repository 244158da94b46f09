package dev.citusrender.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.resource.ResourceReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fields of which resources are said to differ. */
class ManifestComparisonTest {
    private static ManifestDiff diff(String before, String after, DiffOptions options) {
        return ManifestComparison.compare(ResourceReader.read(before, "old.yaml"), ResourceReader.read(after, "new.yaml"), options);
    }

    private static List<String> fields(String before, String after) {
        String head = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: ";
        return diff(head + before + "}", head + after + "}", DiffOptions.DEFAULT).changes().stream()
                .flatMap(change -> change.fields().stream()).map(field -> field.kind() + " " + field.path()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{a: 1} | {a: 1} |",
        "{a: 1} | {a: 2} | CHANGED spec.a",
        "{a: 1} | {a: '1'} | CHANGED spec.a",
        "{} | {a: {b: 1}} | ADDED spec.a",
        "{a: {b: 1}} | {a: {}} | REMOVED spec.a.b",
        "{a: null} | {} | REMOVED spec.a",
        // elements with names, whatever their order
        "{containers: [{name: a, image: x}, {name: b}]} | {containers: [{name: b}, {name: a, image: y}]} | CHANGED spec.containers[a].image, REORDERED spec.containers",
        "{env: [{name: A, value: '1'}]} | {env: [{name: B, value: '1'}, {name: A, value: '1'}]} | ADDED spec.env[B]",
        "{ports: [{containerPort: 80}]} | {ports: [{containerPort: 80}, {containerPort: 81}]} | ADDED spec.ports[81]",
        "{ports: [{name: a, port: 80}]} | {ports: [{name: a, port: 81}]} | CHANGED spec.ports[a].port",
        "{volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /b}]} | {volumeMounts: [{name: v, mountPath: /b}]} | REMOVED spec.volumeMounts[/a]",
        "{volumeClaimTemplates: [{metadata: {name: data}, size: 1}]} | {volumeClaimTemplates: [{metadata: {name: data}, size: 2}]} | CHANGED spec.volumeClaimTemplates[data].size",
        // two with one name have none
        "{env: [{name: A}, {name: A}]} | {env: [{name: A}, {name: A}, {name: A}]} | ADDED spec.env[0]",
        // elements without
        "{args: [a, b, c]} | {args: [a, x, c]} | CHANGED spec.args[1]",
        "{args: [a, b, c]} | {args: [b, c]} | REMOVED spec.args[0]",
        "{args: [a, b]} | {args: [z, a, b, y]} | ADDED spec.args[0], ADDED spec.args[3]",
        "{tolerations: [{key: a, value: x}]} | {tolerations: [{key: a, value: y}]} | CHANGED spec.tolerations[0].value",
        // texts that hold YAML
        "{d: \"a: 1\\nb: 2\\n\"} | {d: \"a: 1\\nb: 3\\n\"} | CHANGED spec.d » b",
        "{d: \"a: 1\\nb: 2\\n\"} | {d: \"# hm\\na: 1\\nb: 2\\n\"} | TEXT spec.d",
        "{d: \"set -e\\nls\\n\"} | {d: \"set -e\\nls -l\\n\"} | TEXT spec.d",
        "{x.y/z: 1} | {x.y/z: 2} | CHANGED spec[\"x.y/z\"]",
    })
    void namesEachFieldThatDiffers(String before, String after, String expected) {
        assertThat(String.join(", ", fields(before, after))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void matchesResourcesByIdentityWhereverTheyStand() {
        ManifestDiff diff = diff("""
                # Source: c/templates/a.yaml
                {apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: a}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: gone}}
                ---
                # Source: c/templates/a.yaml
                {apiVersion: v1, kind: Service, metadata: {name: stays}}
                """, """
                # Source: c/templates/b.yaml
                {apiVersion: v1, kind: Service, metadata: {name: stays, namespace: db}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: new}}
                ---
                # Source: c/templates/a.yaml
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}}
                """, new DiffOptions("db", List.of(IgnoreRule.parse("metadata.namespace")), false));

        assertThat(diff.changes()).extracting(change -> change.kind() + " " + change.id().shortName())
                .containsExactly("MODIFIED PodDisruptionBudget/a", "REMOVED Service/gone", "ADDED Service/new", "MOVED Service/stays");
        assertThat(diff.ignored()).isEqualTo(1);
    }

    @Test
    void knowsWhereBothValuesAreWritten() {
        FieldChange change = diff("kind: A\nmetadata: {name: a}\nspec:\n  x: 1\n", "kind: A\nmetadata: {name: a}\n\nspec:\n  x: 2\n", DiffOptions.DEFAULT)
                .changes().getFirst().fields().getFirst();
        assertThat(change.beforeAt()).hasToString("old.yaml:4:6");
        assertThat(change.afterAt()).hasToString("new.yaml:5:6");
    }

    @Test
    void hidesWhatSecretsHold() {
        String before = "{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: aHVudGVyMg==, b: c2FtZQ==}}";
        String after = "{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: aHVudGVyMw==, b: c2FtZQ==}, stringData: {c: hunter4}}";
        ManifestDiff hidden = diff(before, after, DiffOptions.DEFAULT);

        assertThat(hidden.changes().getFirst().fields()).extracting(field -> field.path() + ": " + field.before() + " → " + field.after())
                .containsExactly("data.a: (hidden, 12 bytes, old) → (hidden, 12 bytes, new)", "stringData: null → {c=(hidden, 7 bytes)}");
        assertThat(hidden.changes().getFirst().toString()).doesNotContain("hunter").doesNotContain("aHVudGVy");
        assertThat(diff(before, after, new DiffOptions("", List.of(), true)).changes().getFirst().toString()).contains("hunter4");
        assertThat(diff("", after, DiffOptions.DEFAULT).changes().toString()).doesNotContain("hunter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{kind: A, metadata: {name: a, annotations: {checksum/config: x}}} | {kind: A, metadata: {name: a, annotations: {checksum/config: y}}} | 0",
        "{kind: A, metadata: {name: a}} | {kind: A, metadata: {name: a, annotations: {checksum/config: y}}} | 0",
        "{kind: A, metadata: {name: a}} | {kind: A, metadata: {name: a, annotations: {checksum/config: y, other: z}}} | 1",
        "{kind: A, metadata: {name: a, labels: {helm.sh/chart: c-1}}} | {kind: A, metadata: {name: a, labels: {helm.sh/chart: c-2}}} | 1",
    })
    void leavesOutWhatARuleNames(String before, String after, int changes) {
        assertThat(diff(before, after, new DiffOptions("", IgnoreRule.CHECKSUMS, false)).changes()).hasSize(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "spec.replicas | * | spec.replicas", "Deployment/web spec.x | Deployment/web | spec.x", "* *.x | * | *.x",
        "*/web *labels[\"a b\"] | */web | *labels[\"a b\"]", "labels[\"a/b c\"] | * | labels[\"a/b c\"]",
    })
    void readsRules(String text, String resource, String path) {
        assertThat(IgnoreRule.parse(text)).isEqualTo(new IgnoreRule(resource, path));
    }

    @ParameterizedTest
    @CsvSource({"*,x,true", "a*c,abbc,true", "a*c,abbd,false", "*b*,abc,true", "a,ab,false", "**,'',true", "a*b*c,axbybc,true"})
    void starsStandForAnyLetters(String pattern, String text, boolean matches) {
        assertThat(IgnoreRule.matches(pattern, text)).isEqualTo(matches);
    }
}
