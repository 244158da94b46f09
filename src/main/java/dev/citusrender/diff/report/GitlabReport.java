package dev.citusrender.diff.report;

import dev.citusrender.diff.risk.Risk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Risks as GitLab's Code Quality report: merge requests show them in a widget and at the files. A fingerprint knows no line, or a moved one were new. */
public final class GitlabReport implements Reporter {
    private final Places places;

    public GitlabReport(Places places) {
        this.places = places;
    }

    @Override
    public String write(DiffReport report) {
        ArrayNode issues = Json.array();
        for (Risk risk : report.risks()) {
            Places.Place place = places.of(report, risk);
            ObjectNode issue = issues.addObject().put("description", SarifReport.message(risk)).put("check_name", risk.rule())
                    .put("fingerprint", SarifReport.fingerprint(risk)).put("severity", severity(risk.level()));
            issue.putObject("location").put("path", Texts.wellFormed(place.file())).putObject("lines").put("begin", place.line());
        }
        return Json.write(issues);
    }

    private static String severity(Risk.Level level) {
        return switch (level) {
            case DANGER -> "blocker";
            case CAUTION -> "major";
            case INFO -> "info";
        };
    }
}
