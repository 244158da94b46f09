package dev.citusrender.lint;

import static dev.citusrender.lint.Level.ERROR;
import static dev.citusrender.lint.Level.INFO;
import static dev.citusrender.lint.Level.WARNING;

import java.util.Locale;

/** All rules, by what they look at: values, the chart, the objects of the render. The page docs/lint.md is made of this table. */
public enum Rule {
    UNUSED_VALUE(WARNING, "A key that the user gave, and no template asked for while this render ran.",
            "Take the key out, or spell it as the chart does. A key behind a condition that is false here is unused here."),
    VALUES_SCHEMA(ERROR, "A value that the values.schema.json of its chart refuses.",
            "Give what the message asks for; the position is where the value was written."),
    CHART_VERSION(WARNING, "The version in Chart.yaml is short or has a v before it, such as 1.0 or v1.0.0; helm lint says the same.",
            "Write it as SemVer 2 does: 1.0.0."),
    CHART_ICON(INFO, "Chart.yaml names no icon; helm lint says the same.", "Add the URL of a picture, for chart catalogues."),
    RENDER_FAILURE(ERROR, "The chart does not render with these values.", "The message is helm's."),
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
