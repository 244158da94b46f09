package dev.citusrender.diff.report;

import dev.citusrender.diff.risk.Risk;
import dev.citusrender.diff.risk.RiskRule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Risks as SARIF 2.1.0, which GitHub's code scanning and editors show at the lines of the files. GitHub takes 25,000 results; the worst come first. */
public final class SarifReport implements Reporter {
    static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final int MOST = 25_000;

    private final Places places;
    private final RuleDocs docs;

    public SarifReport(Places places, RuleDocs docs) {
        this.places = places;
        this.docs = docs;
    }

    @Override
    public String write(DiffReport report) {
        List<RiskRule> rules = RuleDocs.used(report);
        List<String> names = rules.stream().map(RiskRule::id).toList();
        ObjectNode root = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "citus-render");
        ArrayNode metadata = driver.putArray("rules");
        rules.forEach(rule -> metadata.add(rule(rule)));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        report.risks().stream().limit(MOST).forEach(risk -> results.add(result(report, risk, names.indexOf(risk.rule()))));
        return Json.write(root);
    }

    private ObjectNode rule(RiskRule rule) {
        ObjectNode node = Json.object().put("id", rule.id()).put("name", rule.id());
        node.putObject("shortDescription").put("text", rule.title());
        node.putObject("fullDescription").put("text", rule.title());
        node.putObject("help").put("text", rule.explanation()).put("markdown", rule.explanation());
        if (!docs.url(rule.id()).isEmpty()) {
            node.put("helpUri", docs.url(rule.id()));
        }
        return node;
    }

    private ObjectNode result(DiffReport report, Risk risk, int rule) {
        ObjectNode node = Json.object().put("ruleId", risk.rule());
        if (rule >= 0) {
            node.put("ruleIndex", rule);
        }
        node.put("level", level(risk.level()));
        node.putObject("message").put("text", message(risk));
        Places.Place place = places.of(report, risk);
        ObjectNode location = node.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", UriPath.of(place.file()));
        physical.putObject("region").put("startLine", place.line());
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", Texts.wellFormed(risk.resource() + " " + risk.path()).strip())
                .put("kind", "resource");
        node.putObject("partialFingerprints").put("citusRender/v1", fingerprint(risk));
        return node;
    }

    static String message(Risk risk) {
        return Texts.line(risk.resource().shortName() + ": " + risk.message() + (risk.advice().isEmpty() ? "" : " " + risk.advice()));
    }

    static String fingerprint(Risk risk) {
        return Json.fingerprint(risk.rule(), risk.resource().toString(), risk.path().toString());
    }

    private static String level(Risk.Level level) {
        return switch (level) {
            case DANGER -> "error";
            case CAUTION -> "warning";
            case INFO -> "note";
        };
    }
}
