package dev.citusrender.cli;

import static dev.citusrender.cli.Flag.Effect.CLUSTER;
import static dev.citusrender.cli.Flag.Effect.NETWORK;
import static dev.citusrender.cli.Flag.Effect.NONE;
import static dev.citusrender.cli.Flag.Effect.OWN;
import static dev.citusrender.cli.Flag.Effect.RENDER;
import static dev.citusrender.cli.Flag.Kind.BOOL;
import static dev.citusrender.cli.Flag.Kind.DURATION;
import static dev.citusrender.cli.Flag.Kind.FLOAT;
import static dev.citusrender.cli.Flag.Kind.INT;
import static dev.citusrender.cli.Flag.Kind.OPTIONAL_STRING;
import static dev.citusrender.cli.Flag.Kind.PAIRS;
import static dev.citusrender.cli.Flag.Kind.STRING;
import static dev.citusrender.cli.Flag.Kind.STRINGS;
import static dev.citusrender.cli.Flag.Kind.STRING_ARRAY;

import dev.citusrender.HelmVersion;
import java.util.List;

/** Every flag: those of {@code helm template} in both versions, then our own. */
final class FlagTable {
    private static final char NO = 0;

    private static final List<Flag> ALL = List.of(
            // values
            Flag.of("values", 'f', STRINGS, RENDER, "values from a YAML file, or from standard input (-); repeatable, later ones win"),
            Flag.of("set", NO, STRING_ARRAY, RENDER, "values as key=value, several divided by commas; repeatable"),
            Flag.of("set-string", NO, STRING_ARRAY, RENDER, "like --set, but every value is a string"),
            Flag.of("set-json", NO, STRING_ARRAY, RENDER, "like --set, but every value is JSON (helm 4: also one JSON object)"),
            Flag.of("set-file", NO, STRING_ARRAY, RENDER, "like --set, but every value is the content of the file that it names"),
            Flag.of("set-literal", NO, STRING_ARRAY, RENDER, "one key=value, where all after the = is the string, commas and all"),
            Flag.of("skip-schema-validation", NO, BOOL, RENDER, "do not check values against the charts' values.schema.json"),
            // the release
            Flag.of("namespace", 'n', STRING, RENDER, "namespace of the release ($HELM_NAMESPACE, then the kubeconfig's context, then default)"),
            Flag.of("name-template", NO, STRING, RENDER, "a template for the name of the release"),
            Flag.of("generate-name", 'g', BOOL, RENDER, "accepted; a release that is only rendered is named release-name without it, too"),
            Flag.of("is-upgrade", NO, BOOL, RENDER, "render an upgrade (.Release.IsUpgrade) instead of an installation"),
            Flag.of("labels", 'l', PAIRS, RENDER, "labels of the release, which no template sees"),
            // the cluster that is rendered for
            Flag.of("kube-version", NO, STRING, RENDER, "the Kubernetes version that charts are told (default 1.36)"),
            Flag.of("api-versions", 'a', STRINGS, RENDER, "more API versions that charts are told of"),
            Flag.of("kubeconfig", NO, STRING, RENDER, "the kubeconfig to take the namespace from ($KUBECONFIG, then ~/.kube/config)"),
            Flag.of("kube-context", NO, STRING, RENDER, "the context in it"),
            Flag.of("enable-dns", NO, BOOL, RENDER, "let getHostByName look names up"),
            // the output
            Flag.of("show-only", 's', STRING_ARRAY, RENDER, "print only what this template (or glob) of the chart makes; repeatable"),
            Flag.of("output-dir", NO, STRING, RENDER, "write a file per template into this folder instead of printing"),
            Flag.of("release-name", NO, BOOL, RENDER, "with --output-dir: write into a folder named after the release"),
            Flag.of("include-crds", NO, BOOL, RENDER, "print the charts' CRDs, too"),
            Flag.of("skip-tests", NO, BOOL, RENDER, "leave test hooks out"),
            Flag.of("no-hooks", NO, BOOL, RENDER, "leave all hooks out"),
            Flag.of("post-renderer", NO, STRING, RENDER, "a program that the manifests are piped through (helm 3 only)"),
            Flag.of("post-renderer-args", NO, STRING_ARRAY, RENDER, "an argument for it; repeatable"),
            Flag.of("debug", NO, BOOL, RENDER, "on an error, print what was rendered, too; and a stack trace if it is a bug of ours"),
            Flag.of("dry-run", NO, OPTIONAL_STRING, RENDER, "client, which is what always happens; server needs a cluster"),
            // our own
            Flag.of("helm-version", NO, STRING, OWN, "whose output to match: 3 or 4 (default 4)"),
            Flag.of("preset", NO, STRINGS, OWN, "values that come with this program, below any -f: see --list-presets"),
            Flag.of("list-presets", NO, BOOL, OWN, "print the presets and exit"),
            Flag.of("seed", NO, STRING, OWN, "a whole number that all randomness follows from: passwords, keys, certificates; it pins the clock, too"),
            Flag.of("now", NO, STRING, OWN, "the time that templates see, such as 2026-01-31T12:00:00Z"),
            Flag.of("output-format", NO, STRING, OWN, "what --output-dir is filled with: helm (a file per template, the default) or kustomize (one per object)"),
            Flag.of("validate-schema", NO, BOOL, OWN, "check the objects against the API types of --kube-version; print none if one is wrong"),
            Flag.of("remote-schemas", NO, BOOL, OWN, "fetch what a chart's schema refers to by an address, as helm does ($CITUS_RENDER_REMOTE_SCHEMAS)"),
            Flag.of("schema-cache", NO, STRING, OWN, "a folder to take such schemas from, and to keep fetched ones in ($CITUS_RENDER_SCHEMA_CACHE)"),
            Flag.of("lookup-from", NO, STRING, OWN, "a file or folder of manifests that the lookup function finds its objects in"),
            Flag.of("version", NO, OPTIONAL_STRING, OWN, "print the versions and exit (--version=CONSTRAINT is helm's flag, which a local chart ignores)"),
            Flag.of("help", 'h', BOOL, OWN, "print this help and exit"),
            // accepted, without effect on what a template command prints
            Flag.of("create-namespace", NO, BOOL, NONE, ""), Flag.of("description", NO, STRING, NONE, ""), Flag.of("devel", NO, BOOL, NONE, ""),
            Flag.of("disable-openapi-validation", NO, BOOL, NONE, ""), Flag.of("force", NO, BOOL, NONE, ""), Flag.of("atomic", NO, BOOL, NONE, ""),
            Flag.of("hide-notes", NO, BOOL, NONE, ""), Flag.of("render-subchart-notes", NO, BOOL, NONE, ""), Flag.of("replace", NO, BOOL, NONE, ""),
            Flag.of("skip-crds", NO, BOOL, NONE, ""), Flag.of("take-ownership", NO, BOOL, NONE, ""), Flag.of("timeout", NO, DURATION, NONE, ""),
            Flag.of("wait-for-jobs", NO, BOOL, NONE, ""), Flag.of("burst-limit", NO, INT, NONE, ""), Flag.of("qps", NO, FLOAT, NONE, ""),
            Flag.of("wait", NO, OPTIONAL_STRING, NONE, ""),
            // helm downloads only what is missing in charts/, which is an error here with a way out
            Flag.of("dependency-update", NO, BOOL, NONE, ""),
            Flag.of("force-conflicts", NO, BOOL, NONE, "").only(HelmVersion.V4), Flag.of("force-replace", NO, BOOL, NONE, "").only(HelmVersion.V4),
            Flag.of("rollback-on-failure", NO, BOOL, NONE, "").only(HelmVersion.V4), Flag.of("server-side", NO, BOOL, NONE, "").only(HelmVersion.V4),
            Flag.of("color", NO, STRING, NONE, "").only(HelmVersion.V4), Flag.of("colour", NO, STRING, NONE, "").only(HelmVersion.V4),
            Flag.of("content-cache", NO, STRING, NONE, "").only(HelmVersion.V4),
            Flag.of("registry-config", NO, STRING, NONE, ""), Flag.of("repository-cache", NO, STRING, NONE, ""),
            Flag.of("repository-config", NO, STRING, NONE, ""), Flag.of("keyring", NO, STRING, NONE, ""), Flag.of("kube-apiserver", NO, STRING, NONE, ""),
            Flag.of("kube-as-group", NO, STRING_ARRAY, NONE, ""), Flag.of("kube-as-user", NO, STRING, NONE, ""),
            Flag.of("kube-ca-file", NO, STRING, NONE, ""), Flag.of("kube-insecure-skip-tls-verify", NO, BOOL, NONE, ""),
            Flag.of("kube-tls-server-name", NO, STRING, NONE, ""), Flag.of("kube-token", NO, STRING, NONE, ""),
            Flag.of("ca-file", NO, STRING, NONE, ""), Flag.of("cert-file", NO, STRING, NONE, ""), Flag.of("key-file", NO, STRING, NONE, ""),
            Flag.of("insecure-skip-tls-verify", NO, BOOL, NONE, ""), Flag.of("plain-http", NO, BOOL, NONE, ""),
            Flag.of("pass-credentials", NO, BOOL, NONE, ""), Flag.of("username", NO, STRING, NONE, ""), Flag.of("password", NO, STRING, NONE, ""),
            // refused
            Flag.of("validate", NO, BOOL, CLUSTER, ""),
            Flag.of("repo", NO, STRING, NETWORK, ""), Flag.of("verify", NO, BOOL, NETWORK, ""));

    /** The flags of a plain render. */
    static final FlagSet TEMPLATE = new FlagSet(ALL);

    private FlagTable() {
    }
}
