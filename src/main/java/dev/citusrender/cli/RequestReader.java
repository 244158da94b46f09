package dev.citusrender.cli;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.chart.BundledCharts;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.chart.ChartLocator;
import dev.citusrender.chart.ChartSource;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoSpace;
import dev.citusrender.render.KubeVersion;
import dev.citusrender.render.NameTemplate;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.values.Presets;
import dev.citusrender.values.ValuesMerge;
import dev.citusrender.values.ValuesOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** From a command line to a {@link RenderRequest}: everything that a render takes from its surroundings is taken here. */
final class RequestReader {
    private static final String DEFAULT_CHART = "citus";
    private static final String DEFAULT_NAME = "release-name";

    private final Arguments arguments;
    private final Invocation invocation;
    private final HelmVersion helm;
    private final DebugLog log;
    /** What standard input gave when it was read. */
    private byte[] input = {};

    RequestReader(Arguments arguments, Invocation invocation) {
        this.arguments = arguments;
        this.invocation = invocation;
        this.helm = arguments.helm();
        this.log = new DebugLog(invocation, arguments);
    }

    /** Reads all of it, in helm's order: Kubernetes version, names, chart location, values, chart. */
    RenderRequest read() {
        KubeVersion kubeVersion = arguments.last("kube-version", "").isEmpty()
                ? KubeVersion.builtIn(helm) : KubeVersion.parse(arguments.last("kube-version", ""), helm);
        TlsFiles.check(arguments, invocation);
        log.chartVersion(arguments.last("version", ""), arguments.isOn("devel"));
        String name = releaseName();
        String chartName = chartName();
        Path location = locate(chartName);
        log.chartPath(location == null ? chartName : location.toString());
        GoMap values = ValuesMerge.merge(valuesOptions(), helm, log);
        Chart chart = load(chartName, location);
        RenderRequest.Builder request = RenderRequest.of(chart, helm).values(values)
                .release(name, namespace(), arguments.isOn("is-upgrade"))
                .labels(arguments.all("labels"))
                .kubeVersion(kubeVersion).apiVersions(arguments.all("api-versions"))
                .options(!arguments.isOn("skip-schema-validation"), arguments.isOn("include-crds"))
                .zone(invocation::zone)
                .remoteSchemas(SchemaFlags.read(arguments, invocation))
                .log(log);
        if (arguments.isOn("enable-dns")) {
            request.resolver(RequestReader::address);
        }
        if (arguments.has("lookup-from")) {
            request.lookup(LookupFolder.read(arguments.last("lookup-from", ""), invocation));
        }
        if (arguments.has("post-renderer")) {
            request.postRenderer(PostRenderer.of(arguments, invocation));
        }
        seed().ifPresent(request::seed);
        pinnedTime().ifPresent(request::clock);
        return request.build();
    }

    /** The files of the chart that the command line names. */
    ChartSource source() {
        String name = chartName();
        Path location = locate(name);
        return location == null ? ChartSource.bundled(name.trim()) : ChartSource.of(location);
    }

    /** The chart itself, without values. */
    Chart chart() {
        String name = chartName();
        return load(name, locate(name));
    }

    private String chartName() {
        return chartName(arguments);
    }

    private static String chartName(Arguments arguments) {
        return arguments.positionals().isEmpty() ? DEFAULT_CHART : arguments.positionals().getLast();
    }

    private Chart load(String name, Path location) {
        return location == null ? BundledCharts.load(name.trim(), helm, log) : ChartLoader.load(location, helm, log);
    }

    private String releaseName() {
        List<String> given = arguments.positionals();
        if (given.size() > 2) {
            throw new UsageException("expected at most two arguments, unexpected arguments: " + String.join(", ", given.subList(2, given.size())));
        }
        String template = arguments.last("name-template", "");
        if (given.size() == 2) {
            if (arguments.isOn("generate-name")) {
                throw new UsageException("cannot set --generate-name and also specify a name");
            }
            if (!template.isEmpty()) {
                throw new UsageException("cannot set --name-template and also specify a name");
            }
            return given.getFirst();
        }
        return template.isEmpty() ? DEFAULT_NAME : NameTemplate.render(template, invocation.environment(), seed(), clock(), invocation.zone());
    }

    /** The folder or archive of a chart; null for a bundled one. What exists on disk wins over what is bundled. */
    private Path locate(String name) {
        boolean bundled = BundledCharts.has(name.trim());
        boolean onDisk = !arguments.positionals().isEmpty() && Files.exists(invocation.path(name.trim()));
        checkRepository(name, onDisk);
        return bundled && !onDisk ? null : ChartLocator.locate(name, invocation.folder());
    }

    /** Helm 3 takes a chart on disk before one of a repository, and says so. */
    private void checkRepository(String chart, boolean onDisk) {
        String repository = arguments.last(FlagRules.REPOSITORY, "");
        if (repository.isEmpty()) {
            return;
        }
        if (helm.logsStructured() || !onDisk) {
            throw FlagRules.needsNetwork(FlagRules.REPOSITORY);
        }
        log.line("install.go:759: WARN local chart found in current working directory. repository url ignored"
                + HelmLog.attributes("chart", GoSpace.trim(chart), "repository", repository));
    }

    /** The presets that a flag names, in full: they are those of the chart. */
    static List<String> presets(Arguments arguments, String flag) {
        return Presets.of(chartName(arguments), arguments.all(flag));
    }

    private ValuesOptions valuesOptions() {
        return valuesOptions(this::standardInput);
    }

    /** What the command line says about values, once more after {@link #read}; standard input gives again what it gave then. */
    ValuesOptions valuesAgain() {
        return valuesOptions(() -> input);
    }

    private ValuesOptions valuesOptions(Supplier<byte[]> stdin) {
        return new ValuesOptions(presets(arguments, "preset"), arguments.all("values"), arguments.all("set-json"), arguments.all("set"),
                arguments.all("set-string"), arguments.all("set-file"), arguments.all("set-literal"), stdin, invocation.folder());
    }

    private byte[] standardInput() {
        try {
            byte[] bytes = invocation.in().readAllBytes();
            input = bytes.length == 0 ? input : bytes;
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String namespace() {
        String given = arguments.last("namespace", "");
        if (given.isEmpty()) {
            given = invocation.env("HELM_NAMESPACE", "");
        }
        return given.isEmpty()
                ? KubeconfigNamespace.find(arguments.last("kubeconfig", ""), arguments.last("kube-context", ""), invocation) : given;
    }

    private static String address(String host) {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private OptionalLong seed() {
        if (!arguments.has("seed")) {
            return OptionalLong.empty();
        }
        String seed = arguments.last("seed", "");
        try {
            return OptionalLong.of(GoNumbers.parseInt(seed, 0, 64));
        } catch (GoError e) {
            throw new UsageException("invalid argument " + GoQuote.quote(seed) + " for \"--seed\" flag: it must be a whole number");
        }
    }

    private Instant clock() {
        return pinnedTime().orElseGet(Instant::now);
    }

    private Optional<Instant> pinnedTime() {
        return Optional.ofNullable(time()).or(() -> arguments.has("seed") ? Optional.of(RenderRequest.SEEDED_TIME) : Optional.empty());
    }

    /** The time of {@code --now}, else of SOURCE_DATE_EPOCH (the reproducible-builds convention, for a seeded render only), else null. */
    private Instant time() {
        String now = arguments.last("now", "");
        String epoch = invocation.env("SOURCE_DATE_EPOCH", "");
        try {
            return !now.isEmpty() ? Instant.parse(now)
                    : !epoch.isEmpty() && arguments.has("seed") ? Instant.ofEpochSecond(Long.parseLong(epoch)) : null;
        } catch (DateTimeException e) {
            throw new UsageException("invalid argument " + GoQuote.quote(now) + " for \"--now\" flag: it must be a time such as 2026-01-31T12:00:00Z");
        } catch (NumberFormatException e) {
            throw new UsageException("SOURCE_DATE_EPOCH must be a whole number of seconds, not " + GoQuote.quote(epoch));
        }
    }
}
