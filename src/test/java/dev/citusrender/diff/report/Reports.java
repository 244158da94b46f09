package dev.citusrender.diff.report;

import dev.citusrender.diff.DiffOptions;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ManifestComparison;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.diff.risk.RiskTable;
import dev.citusrender.resource.ResourceId;
import dev.citusrender.resource.ResourceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Comparisons for the tests of the reports. */
final class Reports {
    /** What somebody might write into a value to break out of a page. */
    static final String ATTACK = "``` ````` <script>alert(1)</script> </details> </pre> @everyone #1 | ::error:: ]]> \u202e &amp; \u001b[31m";

    static final String BEFORE = """
            # Source: shop/templates/web.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              replicas: 3
              selector:
                matchLabels: {app: web}
              template:
                metadata:
                  labels: {app: web}
                spec:
                  containers:
                    - name: web
                      image: shop/web:1
                      envFrom:
                        - configMapRef: {name: settings}
            ---
            # Source: shop/templates/settings.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            data:
              colour: red
            ---
            # Source: shop/templates/service.yaml
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector: {app: web}
            ---
            # Source: shop/templates/old.yaml
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: old
            """;
    static final String AFTER = BEFORE.replace("replicas: 3", "replicas: 1").replace("colour: red", "colour: blue")
            .replace("kind: ServiceAccount\nmetadata:\n  name: old", "kind: ServiceAccount\nmetadata:\n  name: new");

    private Reports() {
    }

    /** A report with risks that a test gives, so that it doesn't depend on the rules. */
    static DiffReport of(String before, String after, Risk... risks) {
        return new DiffReport("main", "this render",
                ManifestComparison.compare(ResourceReader.read(before, "old.yaml"), ResourceReader.read(after, "new.yaml"), DiffOptions.DEFAULT),
                List.of(risks), place -> null);
    }

    /** Fewer replicas, another colour, another account; with a risk of each level. */
    static DiffReport shop() {
        return of(BEFORE, AFTER, risk(Risk.Level.DANGER, "Deployment", "web", "spec"), risk(Risk.Level.CAUTION, "ConfigMap", "settings", "data"),
                risk(Risk.Level.INFO, "Service", "web", "spec"));
    }

    static Risk risk(Risk.Level level, String kind, String name, String... path) {
        return new Risk("test-rule", level, new ResourceId(kind.equals("Deployment") ? "apps" : "", kind, "", name), FieldPath.of(path),
                "3 pods become 1.", "Drain first.", null);
    }

    /** A risk of each rule there is. */
    static DiffReport everyRule() {
        return of(BEFORE, AFTER, RiskTable.RULES.stream().map(rule -> new Risk(rule.id(), Risk.Level.CAUTION,
                new ResourceId("apps", "Deployment", "", "web"), FieldPath.ROOT, rule.title(), "", null)).toArray(Risk[]::new));
    }

    /** A value that attacks, in a resource whose name does, with a risk whose texts do. */
    static DiffReport attack() {
        String manifest = "kind: ConfigMap\nmetadata:\n  name: %s\ndata:\n  %s: %s\n  other: %s\n";
        String quoted = "\"" + ATTACK.replace("\u001b", "\\u001b").replace("\u202e", "\\u202e") + "\"";
        ResourceId id = new ResourceId("", "ConfigMap", "", ATTACK);
        return of(manifest.formatted(quoted, quoted, "1", "a"), manifest.formatted(quoted, quoted, quoted, "b"),
                new Risk("test-rule", Risk.Level.DANGER, id, FieldPath.of("data", ATTACK), ATTACK, ATTACK, null));
    }

    /** As many deployments as asked for, each with its service and settings; all deployments change. */
    static DiffReport many(int deployments, int lines) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, deployments).forEach(i -> text.append(BEFORE.replace("name: web", "name: web-" + i).replace("app: web", "app: web-" + i)
                .replace("name: settings", "name: settings-" + i).replace("name: old", "name: old-" + i)).append("---\n"));
        String longer = "data:\n  colour: blue\n  lines: |\n" + "    a line that says nothing\n".repeat(lines);
        String after = text.toString().replace("replicas: 3", "replicas: 1").replace("data:\n  colour: red\n", longer);
        List<Risk> risks = new ArrayList<>();
        IntStream.range(0, deployments).forEach(i -> risks.add(risk(i % 3 == 0 ? Risk.Level.DANGER : Risk.Level.CAUTION, "Deployment", "web-" + i, "spec")));
        risks.sort(Comparator.comparing(Risk::level).reversed());
        return of(text.toString(), after, risks.toArray(Risk[]::new));
    }
}
