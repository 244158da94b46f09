package dev.citusrender.lint;

import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartDependency;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules about the files of a chart that was loaded, after helm lint's ({@code pkg/chart/v2/lint/rules}). */
final class ChartRules {
    private static final List<String> TEMPLATE_EXTENSIONS = List.of(".yaml", ".yml", ".tpl", ".txt");
    private static final List<String> CRD_EXTENSIONS = List.of(".yaml", ".yml", ".json");

    private final Chart chart;
    private final List<LintFinding> findings;

    private ChartRules(Chart chart, List<LintFinding> findings) {
        this.chart = chart;
        this.findings = findings;
    }

    static void check(Chart chart, WrittenFiles files, List<LintFinding> findings) {
        ChartRules rules = new ChartRules(chart, findings);
        rules.dependencies();
        rules.templates();
        chart.files().stream().filter(file -> file.name().startsWith("crds/") && hasExtension(file, CRD_EXTENSIONS)).forEach(rules::crd);
        if (files.chart().text("values.yaml") == null) {
            rules.add(Rule.VALUES_MISSING, "values.yaml", "file does not exist");
        }
        files.allValues(chart).forEach(text -> DoubledKeyRule.check(text.text(), text.name(), origin -> origin, findings));
    }

    private void dependencies() {
        List<ChartDependency> declared = chart.metadata().dependencies() == null ? List.of() : chart.metadata().dependencies();
        Set<String> wanted = declared.stream().map(ChartDependency::name).collect(Collectors.toSet());
        Set<String> there = chart.dependencies().stream().map(Chart::name).collect(Collectors.toSet());
        wanted.stream().filter(name -> !there.contains(name)).sorted()
                .forEach(name -> add(Rule.CHART_DEPENDENCY, "Chart.yaml", "dependency " + name + " is not in charts/"));
        there.stream().filter(name -> !wanted.contains(name)).sorted()
                .forEach(name -> add(Rule.CHART_DEPENDENCY, "charts/" + name, "chart " + name + " is no dependency in Chart.yaml"));
    }

    private void templates() {
        if (chart.templates().isEmpty() && !chart.metadata().isLibrary()) {
            add(Rule.TEMPLATE_FILE, "templates", "there are no templates");
        }
        chart.templates().stream().filter(file -> !hasExtension(file, TEMPLATE_EXTENSIONS))
                .forEach(file -> add(Rule.TEMPLATE_FILE, file.name(), "the name ends in none of " + String.join(", ", TEMPLATE_EXTENSIONS)));
    }

    private static boolean hasExtension(ChartFile file, List<String> extensions) {
        return extensions.stream().anyMatch(file.name()::endsWith);
    }

    private void crd(ChartFile file) {
        String name = chart.name() + "/" + file.name();
        Documents.each(GoString.decode(file.bytes()), (document, line) -> {
            try {
                if (YamlReader.read(document, name, line) instanceof GoMap crd && !isCrd(crd)) {
                    Origin kind = crd.origin("kind");
                    findings.add(new LintFinding(Rule.CRD_FILE, kind == null ? new Origin(name, line + 1, 1) : kind,
                            "kind " + crd.get("kind") + " of " + crd.get("apiVersion") + " is no CustomResourceDefinition of apiextensions.k8s.io"));
                }
            } catch (YamlException e) {
                findings.add(new LintFinding(Rule.CRD_FILE, new Origin(name, e.line(), e.column()),
                        "no YAML; templates don't work here: " + e.getMessage()));
            }
        });
    }

    private static boolean isCrd(GoMap object) {
        return "CustomResourceDefinition".equals(object.get("kind"))
                && object.get("apiVersion") instanceof String api && api.startsWith("apiextensions.k8s.io");
    }

    private void add(Rule rule, String file, String message) {
        findings.add(new LintFinding(rule, Origin.of(chart.name() + "/" + file), message));
    }
}
