package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoStruct;
import dev.citusrender.go.GoStruct.Field;
import dev.citusrender.go.GoType;

/** The object {@code .Capabilities}. */
final class Capabilities {
    /** The Go release that the matched helms are built with; a template sees it as {@code .Capabilities.HelmVersion.GoVersion}. */
    private static final String GO_VERSION = "go1.26.8";

    private Capabilities() {
    }

    static GoStruct of(RenderRequest.Cluster cluster, HelmVersion helm) {
        return GoStruct.of(TypeNames.of(helm).capabilities(),
                Field.of("KubeVersion", cluster.kubeVersion(), "KubeVersion", false),
                Field.of("APIVersions", ApiVersions.with(cluster.apiVersions(), helm), "APIVersions", false),
                Field.of("HelmVersion", buildInfo(helm), "HelmVersion", false));
    }

    private static GoStruct buildInfo(HelmVersion helm) {
        GoType type = GoType.struct("version.BuildInfo");
        Field version = Field.of("Version", "v" + helm.number(), "version", true);
        Field commit = Field.of("GitCommit", helm.commit(), "git_commit", true);
        Field state = Field.of("GitTreeState", "clean", "git_tree_state", true);
        Field go = Field.of("GoVersion", GO_VERSION, "go_version", true);
        return helm.kubeClientVersion().isEmpty()
                ? GoStruct.of(type, version, commit, state, go)
                : GoStruct.of(type, version, commit, state, go,
                        Field.of("KubeClientVersion", helm.kubeClientVersion(), "kube_client_version", false));
    }
}
