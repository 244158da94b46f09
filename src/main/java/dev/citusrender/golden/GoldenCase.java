package dev.citusrender.golden;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.Origin;
import dev.citusrender.render.KubeVersion;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesOptions;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * A render that has golden files. Nothing but what is here decides its outcome: the time zone is UTC, and neither the environment nor a kubeconfig is
 * asked for anything.
 *
 * @param name        its name, that of its place in a matrix included
 * @param family      the name that its entry in the file has; the same as its own when that has no matrix
 * @param origin      where its entry is
 * @param output      its golden file, or folder, below the folder of golden files
 * @param chart       a folder, an archive or the name of a bundled chart
 * @param helm        whose output it is
 * @param values      presets, files and sets
 * @param release     name, namespace, kind of operation
 * @param kubeVersion the Kubernetes version that charts are told
 * @param apiVersions API versions that charts are told of beside the usual ones
 * @param options     what is checked and printed
 * @param hooks       which hooks are printed
 * @param seed        what randomness follows from; empty for a case that nothing pins
 * @param now         the time that templates see; null for the present
 */
public record GoldenCase(String name, String family, Origin origin, String output, String chart, HelmVersion helm, ValuesOptions values,
                         RenderRequest.Release release, KubeVersion kubeVersion, List<String> apiVersions, RenderRequest.Options options,
                         RenderResult.Hooks hooks, OptionalLong seed, Instant now) {
}
