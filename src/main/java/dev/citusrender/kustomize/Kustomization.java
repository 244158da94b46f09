package dev.citusrender.kustomize;

import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import dev.citusrender.yaml.YamlReader;
import dev.citusrender.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Objects as a folder for kustomize: a file for each and a {@code kustomization.yaml} that lists them in the order given, which kustomize is told to keep
 * ({@code sortOptions}, kubectl 1.27).
 *
 * <p>helm puts an object that names no namespace into the release's; so does the folder. kustomize's field {@code namespace} would move objects that name another
 * one, too, so its transformer is told to keep to those without ({@code unsetOnly}).
 *
 * @param files     from the name of each object's file to what is in it
 * @param namespace of the release, for objects that name none; empty when all name one
 */
public record Kustomization(Map<String, String> files, String namespace) {
    /** The name of the file that lists the others. */
    public static final String FILE = "kustomization.yaml";

    /** The first line of that file: by it the next run knows a folder that it may write anew. */
    static final String MARK = "# Written by citus-render, which replaces this folder as a whole: changes belong into a kustomization that lists it.";

    private static final Set<String> CLUSTER_WIDE = Set.of("Namespace", "CustomResourceDefinition", "ClusterRole", "ClusterRoleBinding", "StorageClass",
            "PersistentVolume", "PriorityClass", "IngressClass", "RuntimeClass", "APIService", "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration");

    /**
     * A folder of these objects.
     *
     * @param namespace of the release
     * @throws KustomizeException for an object without a name and for one that is there twice: kustomize takes neither
     */
    public static Kustomization of(List<Resource> resources, String namespace) {
        Map<ResourceId, Resource> byId = new LinkedHashMap<>();
        for (Resource resource : resources) {
            if (resource.at("metadata", "name") == null) {
                throw new KustomizeException(at(resource) + ": " + resource.id().kind() + " without metadata.name: kubectl apply needs one"
                        + (resource.at("metadata", "generateName") == null ? "" : " (metadata.generateName is for kubectl create)"));
            }
            Resource before = byId.put(CLUSTER_WIDE.contains(resource.id().kind()) ? resource.id() : resource.id().in(namespace), resource);
            if (before != null) {
                throw new KustomizeException(at(resource) + ": " + resource.id() + " is there twice, first by " + at(before)
                        + "; kustomize takes an object once");
            }
        }
        Map<ResourceId, String> names = FileNames.of(List.copyOf(byId.keySet()));
        Map<String, String> files = new LinkedHashMap<>();
        byId.forEach((id, resource) -> files.put(names.get(id), text(resource)));
        boolean unset = byId.values().stream().anyMatch(resource -> resource.id().namespace().isEmpty() && !CLUSTER_WIDE.contains(resource.id().kind()));
        return new Kustomization(files, unset ? namespace : "");
    }

    private static String at(Resource resource) {
        return resource.template().isEmpty() ? resource.file() + ":" + resource.line() : resource.template();
    }

    /** The document as helm printed it, comments and all; an object out of a list of objects is written by itself. */
    private static String text(Resource resource) {
        boolean isDocument = YamlReader.read(resource.text(), resource.file(), resource.line() - 1) instanceof GoMap document
                && ResourceId.of(document).equals(resource.id());
        String text = isDocument ? resource.text() : YamlWriter.write(resource.body());
        return text.stripTrailing() + "\n";
    }

    /** What stands in {@code kustomization.yaml}. */
    public String text() {
        String list = files.keySet().stream().map(name -> "  - " + name + "\n").collect(Collectors.joining());
        return MARK + """

                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                # as helm installs them
                sortOptions:
                  order: fifo
                resources:""" + (list.isEmpty() ? " []\n" : "\n" + list) + (namespace.isEmpty() ? "" : """
                transformers:
                  # for objects that name no namespace, and for no others
                  - |-
                    apiVersion: builtin
                    kind: NamespaceTransformer
                    metadata:
                      name: namespace-of-the-release
                      namespace: %s
                    unsetOnly: true
                """.formatted(namespace));
    }
}
