package dev.citusrender.charts;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartDependency;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoMap;
import dev.citusrender.render.ClusterObjects;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesTree;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A chart of this repository as its tests render it. What all charts have in common is tested for each of {@link #all()}. */
final class ChartUnderTest {
    private static final HelmVersion HELM = HelmVersion.V4;
    private static final HelmRenderer RENDERER = new HelmRenderer();

    static final ChartUnderTest CITUS = new ChartUnderTest("citus", "my-citus", "databases", Path.of("values-presets"), List.of("dev", "prod", "ha"), "");
    static final ChartUnderTest AI_INFRA = new ChartUnderTest("ai-infra", "ai-infra", "ai-infra-prod", Path.of("charts/ai-infra"), List.of("prod"),
            "{patroni: {postgresql: {existingSecret: my-postgresql}}, redisCluster: {existingSecret: my-redis}}");

    static final ChartUnderTest CITUS_CLUSTER = new ChartUnderTest("citus-cluster", "my-cluster", "databases", Path.of("charts/citus-cluster"),
            List.of("prod"), "");

    static final ChartUnderTest POSTGRES = new ChartUnderTest("postgres", "infra-db", "infra", Path.of("charts/postgres"), List.of("prod"), "");

    private final String name;
    private final String release;
    private final String namespace;
    private final Path presetFolder;
    private final List<String> presets;
    private final String neededByPresets;
    private final Chart chart;

    private ChartUnderTest(String name, String release, String namespace, Path presetFolder, List<String> presets, String neededByPresets) {
        this.name = name;
        this.release = release;
        this.namespace = namespace;
        this.presetFolder = presetFolder;
        this.presets = presets;
        this.neededByPresets = neededByPresets;
        this.chart = ChartLoader.load(folder(), HELM, Log.NONE);
    }

    /** Every chart that comes along. */
    static List<ChartUnderTest> all() {
        return List.of(CITUS, AI_INFRA, CITUS_CLUSTER, POSTGRES);
    }

    Path folder() {
        return Path.of("charts", name);
    }

    String release() {
        return release;
    }

    String namespace() {
        return namespace;
    }

    /** Names of its presets: files {@code values-NAME.yaml}. */
    List<String> presets() {
        return presets;
    }

    /** Its rows of mutations. */
    List<Mutation> mutations() {
        return Mutation.table(Path.of("src/test/resources", name, "mutations.tsv"));
    }

    /** Name and render of its defaults, each preset and what switches on everything that it has. */
    Stream<Arguments> renders() {
        Stream<Arguments> renders = switch (name) {
            case "citus" -> CitusCombinations.renders();
            case "ai-infra" -> AiInfraCombinations.renders();
            case "citus-cluster" -> CitusClusterCombinations.renders();
            case "postgres" -> PostgresCombinations.renders();
            default -> throw new IllegalStateException(name);
        };
        return renders.map(render -> Arguments.of(this + " " + render.get()[0], render.get()[1]));
    }

    /** {@link #renders()} of all charts. */
    static Stream<Arguments> allRenders() {
        return all().stream().flatMap(ChartUnderTest::renders);
    }

    /** Renders with values in YAML, later ones over earlier ones. */
    RenderedChart with(String... values) {
        return render(ClusterObjects.NONE, values);
    }

    /** Renders with a preset, what it needs besides, and values in YAML over it. */
    RenderedChart preset(String preset, String... values) {
        return with(Stream.concat(Stream.of(presetText(preset), neededByPresets), Stream.of(values)).toArray(String[]::new));
    }

    /** The values of a preset and what it needs besides: it leaves passwords to its user. */
    GoMap presetValues(String preset) {
        return ValuesTree.merge(YamlReader.readMap(presetText(preset), "preset " + preset), YamlReader.readMap(neededByPresets, "needed by " + preset));
    }

    /** The text of a preset. */
    String presetText(String preset) {
        return read(presetFolder.resolve("values-" + preset + ".yaml"));
    }

    /** Renders beside objects that the cluster has already. */
    RenderedChart render(ClusterObjects cluster, String... values) {
        GoMap merged = new GoMap();
        for (String text : values) {
            merged = ValuesTree.merge(merged, YamlReader.readMap(text, "values of the test"));
        }
        RenderResult result = render(cluster, merged);
        return RenderedChart.of(result.text(RenderResult.Hooks.ALL), result.notes());
    }

    /** Renders beside objects that the cluster has already. */
    RenderResult render(ClusterObjects cluster, GoMap values) {
        return RENDERER.render(RenderRequest.of(chart, HELM).values(values).release(release, namespace, false).lookup(cluster).seed(1).build());
    }

    /** Its values.schema.json, with those of its subcharts in their places. */
    GoMap schema() {
        GoMap schema = GoJson.readMap(read(folder().resolve("values.schema.json")));
        for (Subchart subchart : subcharts()) {
            ((GoMap) schema.get("properties")).put(subchart.key(), GoJson.readMap(read(subchart.folder().resolve("values.schema.json"))));
        }
        return schema;
    }

    /**
     * A chart in the folder of another.
     *
     * @param key    where its values are in the other's
     * @param folder where it is
     */
    record Subchart(String key, Path folder) {
    }

    /** Charts below this one that have values of their own. */
    List<Subchart> subcharts() {
        List<ChartDependency> dependencies = chart.metadata().dependencies();
        return (dependencies == null ? List.<ChartDependency>of() : dependencies).stream()
                .map(dependency -> new Subchart(dependency.alias().isEmpty() ? dependency.name() : dependency.alias(),
                        folder().resolve("charts").resolve(dependency.name())))
                .filter(subchart -> Files.exists(subchart.folder().resolve("values.yaml"))).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
