package dev.citusrender.cli;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The namespace of the current context of a kubeconfig, which helm takes when neither a flag nor {@code HELM_NAMESPACE} names one. */
final class KubeconfigNamespace {
    private KubeconfigNamespace() {
    }

    /**
     * The namespace, or {@code default} where the files name none or are not there.
     *
     * @param flag    the file of {@code --kubeconfig}, or empty
     * @param context the context of {@code --kube-context}, or empty for the current one
     */
    static String find(String flag, String context, Invocation invocation) {
        String files = !flag.isEmpty() ? flag : invocation.env("KUBECONFIG", "");
        if (files.isEmpty()) {
            files = invocation.env("HOME", "") + "/.kube/config";
        }
        String current = context;
        GoMap[] configs = java.util.Arrays.stream(files.split(":")).filter(f -> !f.isEmpty())
                .map(f -> read(invocation.path(f))).toArray(GoMap[]::new);
        for (GoMap config : configs) {
            if (current.isEmpty() && config.get("current-context") instanceof String name) {
                current = name;
            }
        }
        for (GoMap config : configs) {
            if (config.get("contexts") instanceof GoList contexts) {
                for (Object each : contexts) {
                    if (each instanceof GoMap named && current.equals(named.get("name")) && named.get("context") instanceof GoMap found
                            && found.get("namespace") instanceof String namespace && !namespace.isEmpty()) {
                        return namespace;
                    }
                }
            }
        }
        return "default";
    }

    /** A kubeconfig that can't be read is none: it only matters to who talks to a cluster. */
    private static GoMap read(Path file) {
        try {
            return Files.isRegularFile(file) ? YamlReader.readMap(Files.readString(file), file.toString()) : new GoMap();
        } catch (IOException | YamlException e) {
            return new GoMap();
        }
    }
}
