package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pod whose container runs Patroni, which runs PostgreSQL. */
final class PatroniMember {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Z_]+)\\)");
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final String host;
    private final String address;
    private final Pod pod;
    private final PatroniSite site;
    private final List<String> entrypoint;
    private Process patroni;
    private Path log;

    PatroniMember(String name, String host, String address, Pod pod, PatroniSite site, List<String> entrypoint) {
        this.name = name;
        this.host = host;
        this.address = address;
        this.pod = pod;
        this.site = site;
        this.entrypoint = entrypoint;
    }

    String name() {
        return name;
    }

    String host() {
        return host;
    }

    String address() {
        return address;
    }

    /** Makes the pod, and starts Patroni as its container does. */
    PatroniMember start(String... initContainers) {
        pod.create();
        for (String container : initContainers) {
            pod.run(container, site.environment()).succeeded();
        }
        List<String> command = new ArrayList<>(entrypoint);
        command.addAll(container().command());
        Map<String, String> all = site.machine().environment();
        all.putAll(environment());
        log = site.machine().log(name);
        patroni = Programs.start(command, all, log);
        return this;
    }

    /** Patroni and PostgreSQL die as they do when their host is lost. */
    void kill() {
        if (patroni == null) {
            return;
        }
        // what Patroni is about to make PostgreSQL of is a process of its own for a moment, and not yet known by its data directory
        List<ProcessHandle> started = patroni.descendants().toList();
        patroni.destroyForcibly().onExit().join();
        started.forEach(PatroniMember::kill);
        ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(pgdata().toString())).forEach(PatroniMember::kill);
        patroni = null;
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Whether it has been elected, and PostgreSQL takes writes by now. */
    boolean leads() {
        return get("/leader").map(answer -> answer.statusCode() == 200 && !answer.body().contains("\"role\": \"replica\"")).orElse(false);
    }

    /** Whether Patroni's API says that a path is so: {@code /replica}, {@code /synchronous}, {@code /readiness}. */
    boolean is(String path) {
        return get(path).map(answer -> answer.statusCode() == 200).orElse(false);
    }

    /** Waits until {@link #is} is so; fails with what the member said when it is not in time. */
    void await(String path, int seconds) {
        Waiting.until(() -> name + " is " + path + "\n" + log(), seconds, () -> is(path));
    }

    /** Waits until one of the members leads, and gives it. */
    static PatroniMember awaitLeader(List<PatroniMember> members, int seconds) {
        Waiting.until(() -> "a leader:\n" + members.getFirst().log(), seconds, () -> members.stream().anyMatch(PatroniMember::leads));
        return members.stream().filter(PatroniMember::leads).findFirst().orElseThrow();
    }

    /** What Patroni's API answers; empty text where it does not. */
    String body(String path) {
        return get(path).map(HttpResponse::body).orElse("");
    }

    /** Runs a command in the container, as kubectl exec does. */
    Outcome exec(String... command) {
        return pod.run(container(), List.of(command), environment());
    }

    /** What Patroni and PostgreSQL have said since the last start. */
    String log() {
        return log == null ? "" : read(log);
    }

    private Container container() {
        return pod.container("patroni");
    }

    private Path pgdata() {
        return pod.file(container(), "/var/lib/postgresql/data").resolve("pgdata");
    }

    /** The container's variables as the kubelet makes them: fields of the pod are known, and {@code $(NAME)} is what NAME is. */
    private Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>(container().environment());
        all.putAll(Map.of("PATRONI_NAME", name, "PATRONI_KUBERNETES_POD_IP", address));
        all.replaceAll((variable, value) -> expand(value, all));
        all.putAll(site.environment());
        // a pod has its own network, here all share one. The name, as certificates have it
        all.put("PATRONI_POSTGRESQL_LISTEN", host + ":" + site.postgresPort());
        all.put("PATRONI_RESTAPI_LISTEN", address + ":" + site.apiPort());
        return all;
    }

    private static String expand(String value, Map<String, String> variables) {
        return VARIABLE.matcher(value).replaceAll(match -> Matcher.quoteReplacement(variables.getOrDefault(match.group(1), match.group())));
    }

    private Optional<HttpResponse<String>> get(String path) {
        try {
            URI uri = URI.create("http://" + address + ":" + site.apiPort() + path);
            return Optional.of(HTTP.send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
