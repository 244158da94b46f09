package dev.citusrender.lint;

import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartSource;
import dev.citusrender.go.GoString;
import dev.citusrender.values.FileText;
import dev.citusrender.values.Presets;
import dev.citusrender.values.ValuesOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What people wrote, before it is read: a map no longer shows a key that stood there twice.
 *
 * @param chart  the chart's files
 * @param values presets and values files
 */
public record WrittenFiles(ChartSource chart, List<Text> values) {
    /** A file by the name that messages call it. */
    public record Text(String name, String text) {
    }

    public WrittenFiles {
        values = List.copyOf(values);
    }

    /** The files of a chart and those that a user names for it. */
    public static WrittenFiles of(ChartSource chart, ValuesOptions options) {
        List<Text> texts = new ArrayList<>();
        options.presets().forEach(preset -> texts.add(new Text("preset " + preset, Presets.text(preset))));
        options.files().forEach(file -> texts.add(new Text(file, GoString.decode(
                file.equals("-") ? options.stdin().get() : FileText.read(options.folder(), file)))));
        return new WrittenFiles(chart, texts);
    }

    /** Those of the user, and the default values of a chart and of the charts in folders inside it. */
    List<Text> allValues(Chart root) {
        List<Text> all = new ArrayList<>(values);
        addDefaults(root, root.name() + "/", "", all);
        return all;
    }

    private void addDefaults(Chart of, String named, String folder, List<Text> all) {
        String text = chart.text(folder + "values.yaml");
        if (text != null) {
            all.add(new Text(named + folder + "values.yaml", text));
        }
        for (Chart inner : of.dependencies()) {
            addDefaults(inner, named, folder + "charts/" + inner.source().substring(inner.source().lastIndexOf('/') + 1) + "/", all);
        }
    }
}
