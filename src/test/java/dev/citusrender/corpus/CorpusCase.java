package dev.citusrender.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart and the values that it is rendered with.
 *
 * @param chart    the chart's folder
 * @param values   a values file that the chart ships; null for its defaults
 * @param mutation values that it does not ship; null for none
 */
record CorpusCase(Path chart, Path values, Mutation mutation) {

    /**
     * The arguments of {@code helm template}, and of ours.
     *
     * @param scratch a folder to write a values file to
     */
    List<String> arguments(String kubeVersion, Path scratch) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("rel", chart.toString(), "-n", "ns1", "--kube-version", kubeVersion));
        if (values != null) {
            arguments.addAll(List.of("-f", values.toString()));
        }
        if (mutation != null) {
            arguments.addAll(mutation.flags());
            for (String text : mutation.overrides()) {
                Path overrides = scratch.resolve("overrides-" + mutation.overrides().indexOf(text) + ".yaml");
                Files.writeString(overrides, text);
                arguments.addAll(List.of("-f", overrides.toString()));
            }
        }
        return arguments;
    }

    /** The values as the report names them. */
    String valuesName() {
        if (mutation != null) {
            return mutation.name();
        }
        return values == null ? "(defaults)" : chart.relativize(values).toString();
    }
}
