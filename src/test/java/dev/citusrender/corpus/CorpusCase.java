package dev.citusrender.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart and the values that it is rendered with.
 *
 * @param chart  the chart's folder
 * @param values a values file that the chart ships; null for its defaults
 * @param change values or flags that it does not ship; null for none
 */
record CorpusCase(Path chart, Path values, Change change) {

    /**
     * The arguments of {@code helm template}, and of ours.
     *
     * @param scratch a folder to write values files to
     */
    List<String> arguments(String kubeVersion, Path scratch) throws IOException {
        List<String> arguments = new ArrayList<>();
        String release = change == null ? "rel" : change.release();
        if (release != null) {
            arguments.add(release);
        }
        arguments.addAll(List.of(chart.toString(), "-n", "ns1", "--kube-version", kubeVersion));
        if (values != null) {
            arguments.addAll(List.of("-f", values.toString()));
        }
        if (change != null) {
            arguments.addAll(change.arguments(scratch));
        }
        return arguments;
    }

    /** The values as the report names them. */
    String valuesName() {
        if (change != null) {
            return change.name();
        }
        return values == null ? "(defaults)" : chart.relativize(values).toString();
    }
}
