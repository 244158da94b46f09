package dev.citusrender.diff;

import java.util.List;

/**
 * How manifests are compared.
 *
 * @param namespace   the namespace of manifests that name none, so that one that names it and one that doesn't are the same object
 * @param ignore      fields that don't count
 * @param showSecrets whether the values of Secrets are shown; without it reports say only that they differ
 */
public record DiffOptions(String namespace, List<IgnoreRule> ignore, boolean showSecrets) {
    /** Everything counts, secrets are hidden. */
    public static final DiffOptions DEFAULT = new DiffOptions("", List.of(), false);
}
