package dev.citusrender.lint;

import static dev.citusrender.lint.Level.ERROR;
import static dev.citusrender.lint.Level.INFO;
import static dev.citusrender.lint.Level.WARNING;

import java.util.Locale;

/** All rules, by what they look at: values, the chart, the objects of the render. The page docs/lint.md is made of this table. */
public enum Rule {
    UNUSED_VALUE(WARNING, "A key that the user gave, no template asked for while this render ran, and whose name is nearly that of a key that was "
            + "asked for.",
            "Spell it as the chart does, or take it out."),
    VALUES_SCHEMA(ERROR, "A value that the values.schema.json of its chart refuses.",
            "Give what the message asks for; the position is where the value was written."),
    HIDDEN_VALUE(INFO, "A key that the user gave, and no template asked for while this render ran; no key of a similar name was asked for.",
            "It may stand behind a condition that is false here, or in a part that is switched off; else take it out."),
    VALUES_FILE(ERROR, "A values file is no YAML, or holds something else than a mapping.",
            "The message is helm's; the position is where the reader stopped. Nothing is rendered, so other findings may follow."),
    DOUBLED_KEY(WARNING, "A mapping in a values file, or in what a template printed, has a key twice.",
            "Helm silently takes the last one, and strict readers refuse the file: take one of them out."),
    CHART_LOAD(ERROR, "The chart can't be loaded or installed.",
            "The message is helm's; the position is the file and line that it is about, where that is known."),
    CHART_FIELD(ERROR, "A field of Chart.yaml is missing, of a wrong type, not known to its apiVersion, or no URL or address; "
            + "helm lint says the same.",
            "Give what the message asks for; numbers such as version: 1.0 need quotes."),
    CHART_UNKNOWN_FIELD(WARNING, "A field of Chart.yaml that helm does not know; helm lint of helm 4 says the same.",
            "Helm ignores it. Spell it as helm does, or move it below annotations."),
    CHART_DEPENDENCY(WARNING, "A dependency of Chart.yaml is not in charts/, or a chart there is no dependency; helm lint says the same.",
            "Run helm dependency update, or name the chart below dependencies."),
    CHART_VERSION(WARNING, "The version in Chart.yaml is short or has a v before it, such as 1.0 or v1.0.0; helm lint says the same.",
            "Write it as SemVer 2 does: 1.0.0."),
    CHART_ICON(INFO, "Chart.yaml names no icon; helm lint says the same.", "Add the URL of a picture, for chart catalogues."),
    VALUES_MISSING(INFO, "The chart has no values.yaml; helm lint says the same.", "Add one, with a comment on each key: it is where users look."),
    TEMPLATE_FILE(WARNING, "The chart has no templates, or one whose name ends in none of .yaml, .yml, .tpl, .txt; helm lint says the same.",
            "Rename the file, or move it out of templates/: helm renders everything there."),
    CRD_FILE(ERROR, "A file in crds/ is no YAML or holds something else than a CustomResourceDefinition; helm lint says the same.",
            "Helm does not run templates in crds/ and never changes what it installed from there: keep only CRDs in it."),
    RENDER_FAILURE(ERROR, "The chart does not render with these values, or a template gives no YAML.", "The message is helm's."),
    RESOURCE_NAME(WARNING, "The metadata.name of an object is none that Kubernetes takes for its kind (RFC 1123, RFC 1035 for Services).",
            "Lower-case letters, digits, - and for most kinds dots; cut long names with trunc 63 | trimSuffix \"-\"."),
    TEMPLATE_INDENT(WARNING, "What a template printed begins with an indent; helm lint says the same.",
            "Helm cuts the indent of the first line off, and of that line only: the lines below it no longer fit. Trim with {{- or "
                    + "move the text to the margin."),
    LIST_ANNOTATION(ERROR, "An object in a List has the annotation helm.sh/resource-policy; helm lint says the same.",
            "Helm looks at the annotations of the List only: print the objects as documents of their own."),
    MATCH_SELECTOR(ERROR, "A Deployment, ReplicaSet, DaemonSet or StatefulSet has neither matchLabels nor matchExpressions; helm lint says the same.",
            "Give spec.selector the labels that never change, and the same to the pod template."),
    GO_PRINTED(ERROR, "A text in an object holds what Go prints for a map, for a nil or for a wrong format: map[…], <nil>, %!s(…).",
            "Print the value with toYaml or toJson, or pick a field of it; give printf arguments of the kind it names."),
    DUPLICATE_RESOURCE(ERROR, "Two objects of the render are one resource: same group, kind, namespace and name.",
            "The one that is applied last wins. Give one of them another name."),
    IMAGE_TAG(WARNING, "A container's image has no tag, or the tag latest, and no digest.",
            "Name a version: what runs should not depend on when a node pulled it."),
    MISSING_PROBES(WARNING, "A container of a Deployment, StatefulSet or DaemonSet has no readiness or no liveness probe.",
            "Without a readiness probe traffic arrives before it is served; without a liveness probe a process that hangs stays."),
    MISSING_RESOURCES(WARNING, "A container requests no cpu or memory, or has no memory limit.",
            "The scheduler places by requests; without a memory limit one container can take its node down."),
    SECURITY_CONTEXT(INFO, "A container may run as root or gain privileges: runAsNonRoot or allowPrivilegeEscalation: false is not set.",
            "Set them in the securityContext of the container (runAsNonRoot may stand at the pod)."),
    KUBERNETES_API(ERROR, "An object that the API of the Kubernetes version rendered for would not take: removed APIs, unknown fields, wrong types.",
            "Same findings as the command validate.");

    private final Level level;
    private final String about;
    private final String remedy;

    Rule(Level level, String about, String remedy) {
        this.level = level;
        this.about = about;
        this.remedy = remedy;
    }

    /** Its name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    /** What it finds, in a sentence. */
    public String about() {
        return about;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** The page of all rules, in Markdown. */
    public static String page() {
        StringBuilder page = new StringBuilder("# Rules of `citus-render lint`\n\nMade from the table in `lint/Rule.java`; a test compares them.\n");
        for (Rule rule : values()) {
            page.append("\n## ").append(rule.id()).append(" (").append(rule.level.word()).append(")\n\n")
                    .append(rule.about).append("\n\n").append(rule.remedy).append('\n');
        }
        return page.toString();
    }
}
