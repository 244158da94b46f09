package dev.citusrender;

/**
 * The helm whose output is matched, and the rules in which the two differ. Code asks for a rule, never for a version: this is the one place that
 * knows.
 */
public enum HelmVersion {
    /** helm 3.21.4. */
    V3("3.21.4"),
    /** helm 4.2.4. */
    V4("4.2.4");

    private final String number;

    HelmVersion(String number) {
        this.number = number;
    }

    /** The release that is matched, such as {@code 4.2.4}. */
    public String number() {
        return number;
    }

    /** Who it says is asking where it fetches something. */
    public String userAgent() {
        return "Helm/" + number.substring(0, number.lastIndexOf('.'));
    }

    /** Whether {@code .Chart} is a map of its fields (version 4) or a struct, where an unknown field is an error (version 3). */
    public boolean chartIsMap() {
        return this == V4;
    }

    /** Whether a document keeps the blank lines and spaces at its end, and only a line that begins with {@code ---} separates. */
    public boolean keepsTrailingSpace() {
        return this == V4;
    }

    /** Whether webhook configurations have a place in the install order. */
    public boolean sortsWebhookConfigurations() {
        return this == V4;
    }

    /** Whether nulls in a chart's default values are taken out before they meet other values. */
    public boolean cleansDefaultNulls() {
        return this == V4;
    }

    /** Whether all documents of a values file are merged (version 4) or only the first is read. */
    public boolean mergesValuesDocuments() {
        return this == V4;
    }

    /** Whether {@code --set-json} also takes a whole object. */
    public boolean setJsonTakesObjects() {
        return this == V4;
    }

    /** Whether a {@code --set} flag that ends inside {@code [}index is taken as done instead of as a mistake. */
    public boolean ignoresOpenIndex() {
        return this == V4;
    }

    /** Whether {@code --kube-version} keeps a vendor's suffix in {@code .Version}. */
    public boolean keepsKubeVersionSuffix() {
        return this == V4;
    }

    /** Whether the Must forms of helm's own functions exist ({@code mustToYaml}, {@code mustToToml}, helm's {@code mustToJson}). */
    public boolean hasMustSerializers() {
        return this == V4;
    }

    /** Whether a chain of template errors is laid out over several lines. */
    public boolean laysOutErrors() {
        return this == V4;
    }

    /** Whether {@code .Files.Lines} of an empty file is an error. */
    public boolean failsOnLinesOfEmptyFile() {
        return this == V4;
    }

    /** Whether a chart under two aliases is copied whole, nested charts included. */
    public boolean copiesAliasedCharts() {
        return this == V4;
    }

    /** Whether messages on stderr are slog lines ({@code level=WARN msg=…}) instead of lines with a Go file and line. */
    public boolean logsStructured() {
        return this == V4;
    }

    /** Whether {@code --debug} with {@code --show-only} reports why the render failed rather than that nothing was found in it. */
    public boolean reportsRenderErrorFirst() {
        return this == V4;
    }

    /** Whether a failure while archives and values are read is wrapped in version 4's words. */
    public boolean wrapsLoadErrors() {
        return this == V4;
    }

    /** The Go package of the types that a template can see, such as {@code chartutil} in {@code typeOf .Values}. */
    public String typesPackage() {
        return this == V4 ? "common" : "chartutil";
    }

    /** The commit of the release, which a template can see. */
    public String commit() {
        return this == V4 ? "3900f434fd3ef2b84065dc04508df48f288dba00" : "813176c51bb5c181dbbd7901298ddcc104cd3417";
    }

    /** What {@code .Capabilities.HelmVersion.KubeClientVersion} says; empty where there is no such field. */
    public String kubeClientVersion() {
        return this == V4 ? "v1.36" : "";
    }

    /** The Go package of the type that a manifest's head is read into, as it shows in messages. */
    public String manifestHeadTypeName() {
        return this == V4 ? "util.SimpleHead" : "releaseutil.SimpleHead";
    }
}
