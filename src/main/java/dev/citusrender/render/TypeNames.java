package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoType;

/**
 * The Go types of helm that a template can meet, as {@code typeOf} and error texts print them: the packages moved between the versions.
 *
 * @param values       of {@code .Values}, of {@code .Template} and of the dot that a file starts with
 * @param capabilities of {@code .Capabilities}
 * @param kubeVersion  of {@code .Capabilities.KubeVersion}
 * @param versionSet   of {@code .Capabilities.APIVersions}
 */
record TypeNames(GoType values, GoType capabilities, GoType kubeVersion, GoType versionSet) {
    private static final TypeNames V3 = in("chartutil");
    private static final TypeNames V4 = in("common");

    static TypeNames of(HelmVersion helm) {
        return helm.typesPackage().equals("common") ? V4 : V3;
    }

    private static TypeNames in(String goPackage) {
        return new TypeNames(
                GoType.named(goPackage + ".Values", GoType.MAP, ValuesMethods::find),
                GoType.pointer(GoType.struct(goPackage + ".Capabilities")),
                GoType.struct(goPackage + ".KubeVersion"),
                GoType.named(goPackage + ".VersionSet", GoType.STRINGS, ApiVersions::method));
    }
}
