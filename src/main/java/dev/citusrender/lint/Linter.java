package dev.citusrender.lint;

import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartMetadata;
import dev.citusrender.go.Origin;
import dev.citusrender.kube.Validator;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.render.TemplateLines;
import dev.citusrender.render.ValueReads;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import dev.citusrender.values.SchemaCheck;
import dev.citusrender.values.SchemaFinding;
import dev.citusrender.values.SchemaViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Renders once, and looks at the chart, at the values and at the objects that came out. */
public final class Linter {
    private static final String RENDER = "the render";

    private final RenderRequest request;
    private final Validator validator;
    private final List<LintFinding> findings = new ArrayList<>();

    private Linter(RenderRequest request, Validator validator) {
        this.request = request;
        this.validator = validator;
    }

    /**
     * All findings, the worst first, else by place.
     *
     * @param validator knows the API types of the Kubernetes version that is rendered for
     * @throws dev.citusrender.chart.ChartException   when the chart can't be installed by itself
     * @throws dev.citusrender.values.ValuesException when something that is no map is given for a chart inside
     */
    public static List<LintFinding> lint(RenderRequest request, Validator validator) {
        Linter linter = new Linter(request, validator);
        linter.run();
        linter.findings.sort(Comparator.comparing((LintFinding finding) -> finding.rule().level())
                .thenComparing(finding -> finding.origin().source()).thenComparing(finding -> finding.origin().line())
                .thenComparing(finding -> finding.origin().column()));
        return List.copyOf(linter.findings);
    }

    private void run() {
        metadata(request.chart());
        schema();
        List<ValueReads> reads = new ArrayList<>();
        try {
            RenderResult result = new HelmRenderer().render(request.forReview(request.values()), reads::add);
            reads.getLast().unreadOfUser().forEach(this::unread);
            objects(result);
        } catch (RenderException e) {
            findings.add(new LintFinding(Rule.RENDER_FAILURE, Origin.of(request.chart().name()), e.getMessage()));
        }
    }

    private void metadata(Chart chart) {
        ChartMetadata metadata = chart.metadata();
        Origin file = Origin.of(metadata.name() + "/Chart.yaml");
        if (!isStrict(metadata.version())) {
            findings.add(new LintFinding(Rule.CHART_VERSION, file, "version \"" + metadata.version() + "\" is no strict semantic version"));
        }
        if (metadata.icon().isEmpty()) {
            findings.add(new LintFinding(Rule.CHART_ICON, file, "icon is recommended"));
        }
    }

    /** The loader has seen to it that it is a version; it takes short ones and a v, which SemVer 2 does not have. */
    private static boolean isStrict(String version) {
        String core = version.split("[-+]", 2)[0];
        return !core.startsWith("v") && core.chars().filter(c -> c == '.').count() == 2;
    }

    private void schema() {
        if (!request.options().validateSchema()) {
            return;
        }
        try {
            new SchemaCheck().check(HelmRenderer.chart(request), HelmRenderer.values(request), request.helm(), Log.NONE);
        } catch (SchemaViolation e) {
            e.findings().forEach(this::schemaFinding);
            if (e.findings().isEmpty()) {
                findings.add(new LintFinding(Rule.VALUES_SCHEMA, Origin.of(request.chart().name()), e.getMessage()));
            }
        }
    }

    private void schemaFinding(SchemaFinding finding) {
        Origin origin = finding.origin() == null ? Origin.of(finding.chart()) : finding.origin();
        findings.add(new LintFinding(Rule.VALUES_SCHEMA, origin, finding.chart() + finding.pointer().replace('/', '.') + ": " + finding.message()));
    }

    private void unread(ValueReads.Unread unread) {
        Origin origin = unread.origin() == null ? Origin.of("values") : unread.origin();
        String hint = unread.nearest() == null ? "" : "; did you mean " + unread.nearest() + "?";
        findings.add(new LintFinding(Rule.UNUSED_VALUE, origin, unread.path() + ": no template asks for it" + hint));
    }

    private void objects(RenderResult result) {
        List<Resource> resources = ResourceReader.read(result.text(RenderResult.Hooks.ALL), RENDER);
        List<LintFinding> found = new ArrayList<>();
        new ObjectRules(found).check(resources);
        validator.check(resources).findings().forEach(finding -> found.add(new LintFinding(Rule.KUBERNETES_API, finding.at(),
                finding.resource().id().shortName() + ": " + (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.message())));
        found.forEach(finding -> findings.add(placed(finding, result)));
    }

    /** The finding at the template line that made the line of the output, if that is known. */
    private static LintFinding placed(LintFinding finding, RenderResult result) {
        Origin template = TemplateLines.of(result, RenderResult.Hooks.ALL, finding.origin().line());
        return template == null ? finding : finding.at(template);
    }
}
