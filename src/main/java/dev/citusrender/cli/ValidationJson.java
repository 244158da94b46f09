package dev.citusrender.cli;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.kube.Finding;
import dev.citusrender.kube.ValidationReport;
import java.util.List;

/** A validation's report for programs. */
final class ValidationJson {
    private ValidationJson() {
    }

    static String text(ValidationReport report) {
        return GoJson.writeIndented(GoMap.of("kubernetes", report.kubernetes(), "checked", (double) report.checked(),
                "unchecked", (double) report.unchecked().size(), "findings", GoList.copyOf(list(report))), "", "  ", false);
    }

    private static List<GoMap> list(ValidationReport report) {
        return report.findings().stream().map(ValidationJson::finding).toList();
    }

    private static GoMap finding(Finding finding) {
        return GoMap.of("file", finding.at().source(), "line", (double) finding.at().line(), "column", (double) finding.at().column(),
                "resource", finding.resource().id().shortName(), "template", finding.madeBy(),
                "path", finding.path(), "message", finding.message());
    }
}
