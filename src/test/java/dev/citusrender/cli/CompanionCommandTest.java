package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runbooks and extras: every object that they name is one of the render, whatever the release is called. */
class CompanionCommandTest {
    private static final Pattern NAMED = Pattern.compile("\\b(statefulset|svc|cronjob|job|pod|pvc|secret|configmap)[/ ](?!generic|in\\b|-)([a-z0-9.-]+)");
    private static final Map<String, String> KINDS = Map.of("statefulset", "StatefulSet", "svc", "Service", "cronjob", "CronJob", "job", "Job",
            "pod", "Pod", "pvc", "PersistentVolumeClaim", "secret", "Secret", "configmap", "ConfigMap");

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) { }

    private Run run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(words.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, folder, Map.of("HOME", folder.toString()));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run run(String word, List<String> flags) {
        return run(Stream.concat(Stream.of(word), flags.stream()).toList());
    }

    private static List<List<String>> releases() {
        List<List<String>> releases = new ArrayList<>();
        for (List<String> preset : List.of(List.<String>of(), List.of("--preset", "dev"), List.of("--preset", "prod"), List.of("--preset", "ha"))) {
            releases.add(with(preset, "my-citus", "citus", "-n", "databases"));
            releases.add(with(preset, "other", "citus", "-n", "elsewhere", "--set",
                    "fullnameOverride=db,auth.usePasswordFiles=true,coordinator.containerPorts.postgresql=5999,backup.physical.enabled=true"));
            releases.add(with(preset, "third", "citus", "--set",
                    "backup.enabled=true,auth.enablePostgresUser=false,worker.autoscaling.enabled=true"));
        }
        return releases;
    }

    private static List<String> with(List<String> preset, String... words) {
        return Stream.concat(Stream.of(words), preset.stream()).toList();
    }

    /** Releases of the other charts that have a runbook. */
    static List<List<String>> sisters() {
        return List.of(List.of("ai-infra", "ai-infra"), List.of("mine", "ai-infra", "-n", "infra", "--set", "redisCluster.masterCount=3,kafka.replicaCount=3"),
                List.of("mine", "ai-infra", "--set", "kafka.enabled=false,patroni.postgresql.existingSecret=a,patroni.fullnameOverride=db"),
                List.of("my-cluster", "citus-cluster", "-n", "databases"),
                List.of("my-cluster", "citus-cluster", "-n", "databases", "--preset", "prod", "--set", "namespace=databases"),
                List.of("other", "citus-cluster", "--set", "clusterName=shop,additionalExtensions.enabled=true,ssl.enabled=true,secret.name=mine,coordinator.replicas=1"));
    }

    @ParameterizedTest
    @MethodSource({"releases", "sisters"})
    void everyObjectThatTheRunbookNamesIsInTheRender(List<String> release) {
        Run runbook = run("runbook", release);
        assertThat(runbook.err).isEmpty();
        Set<String> known = known(ResourceReader.read(run("template", release).out, "render"));

        Set<String> named = named(codeBlocks(runbook.out));
        assertThat(named).hasSizeGreaterThan(5).isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void hostsAndUsersAreThoseOfThePods(List<String> release) {
        String runbook = run("runbook", release).out;
        Set<String> hosts = new TreeSet<>();
        Matcher host = Pattern.compile("-h ([a-z0-9-]+)-0\\.([a-z0-9-]+)\\.([a-z0-9-]+)\\.svc").matcher(runbook);
        while (host.find()) {
            hosts.add(host.group(1) + " " + host.group(2) + " " + host.group(3));
        }
        Resource worker = object(release, "StatefulSet", "worker");
        String namespace = release.contains("-n") ? release.get(release.indexOf("-n") + 1) : "default";
        assertThat(hosts).containsExactly(worker.id().name() + " " + worker.at("spec", "serviceName") + " " + namespace);
        boolean own = release.contains("third");
        boolean dev = release.contains("dev");
        assertThat(runbook).contains("psql -U " + (!own ? "postgres" : dev ? "developer" : "citus") + " -d " + (dev ? "devdb" : "citus"));
    }

    private Resource object(List<String> release, String kind, String component) {
        return ResourceReader.read(run("template", release).out, "render").stream()
                .filter(r -> r.id().kind().equals(kind) && component.equals(r.at("metadata", "labels", "app.kubernetes.io/component"))).findFirst().orElseThrow();
    }

    /** What may be named: objects; pods and claims of StatefulSets; Secrets that the pods ask for; jobs that the runbook makes of CronJobs. */
    private static Set<String> known(List<Resource> resources) {
        Set<String> known = resources.stream().map(r -> r.id().shortName()).collect(Collectors.toCollection(TreeSet::new));
        for (Resource resource : resources) {
            String name = resource.id().name();
            switch (resource.id().kind()) {
                case "StatefulSet" -> known.addAll(List.of("Pod/" + name + "-0", "PersistentVolumeClaim/data-" + name + "-0"));
                case "CronJob" -> known.add("Job/" + name + "-manual");
                default -> { }
            }
            Matcher secret = Pattern.compile("(?:secretKeyRef:\\s+name: |secretName: )\"?([a-z0-9.-]+)").matcher(resource.text());
            while (secret.find()) {
                known.add("Secret/" + secret.group(1));
            }
        }
        return known;
    }

    private static String codeBlocks(String page) {
        StringBuilder code = new StringBuilder();
        String[] parts = page.split("```(console)?\n");
        for (int i = 1; i < parts.length; i += 2) {
            code.append(parts[i]);
        }
        return code.toString();
    }

    private static Set<String> named(String code) {
        Set<String> named = new TreeSet<>();
        Matcher matcher = NAMED.matcher(code);
        while (matcher.find()) {
            named.add(KINDS.get(matcher.group(1)) + "/" + matcher.group(2));
        }
        Matcher made = Pattern.compile("secret generic ([a-z0-9.-]+)|create job ([a-z0-9.-]+)|(?:exec|logs)(?: -it?)?(?: -n \\S+)? ([a-z0-9-]+-0) ").matcher(code);
        while (made.find()) {
            named.add(made.group(1) != null ? "Secret/" + made.group(1) : made.group(2) != null ? "Job/" + made.group(2) : "Pod/" + made.group(3));
        }
        return named;
    }

    @Test
    void printsOnePageWhenAsked() {
        assertThat(run("runbook", List.of("--list")).out.lines()).contains("install", "backup", "restore", "scale-in", "upgrade", "passwords", "troubleshooting");
        assertThat(run("runbook", List.of("--only", "backup")).out).startsWith("## Back up").doesNotContain("## Restore");
        assertThat(run("runbook", List.of("--only", "nosuch")).err).contains("there is no nosuch in runbook; there are install, ");
    }

    @Test
    void doesNotRepeatAPasswordOfTheCommandLine() {
        String runbook = run("runbook", List.of("--set", "auth.postgresPassword=sesame", "-f", "-")).out;
        assertThat(runbook).doesNotContain("sesame").contains("--set auth.postgresPassword=\"$PASSWORD\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eks", "gke", "local"})
    void extrasAreWhatTheReleaseAsksFor(String cloud) {
        List<String> release = List.of("prod", "citus", "-n", "databases", "--preset", "prod", "--cloud", cloud, "--passwords", "--seed", "1");
        Run extras = run("extras", release);
        assertThat(extras.err).isEmpty();
        List<Resource> objects = ResourceReader.read(extras.out, "extras");
        List<String> expected = new ArrayList<>(List.of("Namespace/databases", "StorageClass/fast-ssd", "StorageClass/standard", "Secret/citus-credentials"));
        if (cloud.equals("gke")) {
            expected.remove("StorageClass/standard"); // GKE has one
        }
        assertThat(objects).extracting(r -> r.id().shortName()).containsExactlyElementsOf(expected);
        assertThat(objects.getFirst().at("metadata", "labels", "pod-security.kubernetes.io/enforce")).isEqualTo("restricted");
        assertThat(run("extras", release).out).as("a seed gives the same passwords each time").isEqualTo(extras.out);
    }

    @Test
    void extrasPrintNoPasswordUnasked() {
        Run extras = run("extras", List.of("--preset", "prod", "-n", "databases"));
        assertThat(ResourceReader.read(extras.out, "extras")).extracting(r -> r.id().shortName()).containsExactly("Namespace/databases");
        assertThat(extras.out).contains("# Secret citus-credentials with the keys postgres-password, user-password is still to be made");
        assertThat(run("extras", List.of("--cloud", "aws")).err).contains("--cloud is aws; it may be eks, gke or local");
    }

    @Test
    void aChartBringsItsOwn() throws IOException {
        Files.createDirectories(folder.resolve("web/templates"));
        Files.writeString(folder.resolve("web/Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        Files.writeString(folder.resolve("web/templates/a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"{{ .Release.Name }}-x\"}\n");
        Run without = run(List.of("runbook", "r", "web"));
        assertThat(without.code).isEqualTo(Subcommand.FAILED);
        assertThat(without.err).contains("brings no runbook: it has no runbook/*.peb");

        Files.createDirectories(folder.resolve("web/runbook"));
        Files.writeString(folder.resolve("web/runbook/10-a.peb"), "{{ object(\"ConfigMap\").metadata.name | upper }} {{ objects(\"Pod\") | at(\"x.y\") }}");
        assertThat(run(List.of("runbook", "r", "web"))).isEqualTo(new Run(0, "R-X\n", ""));
        Files.writeString(folder.resolve("web/runbook/10-a.peb"), "\n{{ nosuch }}");
        assertThat(run(List.of("runbook", "r", "web")).err).startsWith("Error: cannot render runbook/10-a.peb").contains("nosuch").contains("10-a.peb:2");
        Files.writeString(folder.resolve("web/runbook/10-a.peb"), "{{ release.name.getClass() }}");
        assertThat(run(List.of("runbook", "r", "web")).code).isEqualTo(Subcommand.FAILED);
    }
}
