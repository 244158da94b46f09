package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.NearestKey;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values files that travel with this tool: {@code values-NAME.yaml}, each a way to run a bundled chart. Those of the chart citus are in
 * {@code values-presets} and called by their names alone; those of any other are in its folder and called {@code CHART/NAME}.
 */
public final class Presets {
    private static final String CITUS = "citus";
    private static final String CHARTS = "charts";
    private static final String FOLDER = "values-presets";
    private static final String PREFIX = "values-";
    private static final String SUFFIX = ".yaml";

    private static final String ORIGIN = "preset ";

    private Presets() {
    }

    /** The names of all presets: those of citus, then those of the other charts, sorted. */
    public static List<String> names() {
        Stream<String> others = Bundled.paths(CHARTS).stream()
                .filter(path -> path.indexOf('/') > 0 && isPreset(path.substring(path.indexOf('/') + 1)))
                .map(path -> path.substring(0, path.indexOf('/') + 1) + shortName(path.substring(path.indexOf('/') + 1)));
        return Stream.concat(names(CITUS).stream(), others).toList();
    }

    /** The names of the presets of one chart, as one says them beside it: without the chart's; sorted. */
    public static List<String> names(String chart) {
        return Bundled.paths(folder(chart)).stream().filter(Presets::isPreset).map(Presets::shortName).toList();
    }

    /**
     * Presets as a user names them beside a chart, in full: {@code prod} with the chart ai-infra is {@code ai-infra/prod}. A chart of one's own has
     * no presets; with it, names are those of citus.
     *
     * @param chart the name of a bundled chart, or a folder that is called so
     */
    public static List<String> of(String chart, List<String> presets) {
        String name = chart.strip().replaceFirst("/+$", "");
        name = name.substring(name.lastIndexOf('/') + 1);
        if (presets.isEmpty() || name.isEmpty() || name.equals(CITUS) || Bundled.file(CHARTS + "/" + name + "/Chart.yaml") == null) {
            return presets;
        }
        String prefix = name + "/";
        return presets.stream().map(preset -> preset.contains("/") ? preset : prefix + preset).toList();
    }

    /** The name of a preset without that of its chart. */
    public static String shortName(String preset) {
        String file = preset.substring(preset.indexOf('/') + 1);
        return isPreset(file) ? file.substring(PREFIX.length(), file.length() - SUFFIX.length()) : file;
    }

    /**
     * The values of a preset.
     *
     * @throws ValuesException when there is no preset of that name
     */
    static GoMap read(String name, HelmVersion version) {
        String text = text(name);
        return ValuesDocuments.read(text, ORIGIN + name, version);
    }

    /** Whether a value was written in a preset. */
    public static boolean gave(Origin origin) {
        return origin != null && origin.source().startsWith(ORIGIN);
    }

    /**
     * The text of a preset, comments and all.
     *
     * @throws ValuesException when there is no preset of that name
     */
    public static String text(String name) {
        String chart = name.indexOf('/') < 0 ? CITUS : name.substring(0, name.indexOf('/'));
        byte[] bytes = Bundled.file(folder(chart) + "/" + PREFIX + name.substring(name.indexOf('/') + 1) + SUFFIX);
        if (bytes == null) {
            List<String> names = names();
            String nearest = NearestKey.of(name, names.toArray(String[]::new));
            throw new ValuesException("unknown preset \"" + name + "\"; "
                    + (nearest == null ? "" : "did you mean " + nearest + "? ") + "The presets are " + String.join(", ", names));
        }
        return GoString.decode(bytes);
    }

    private static String folder(String chart) {
        return chart.equals(CITUS) ? FOLDER : CHARTS + "/" + chart;
    }

    private static boolean isPreset(String file) {
        return file.startsWith(PREFIX) && file.endsWith(SUFFIX) && file.indexOf('/') < 0;
    }
}
