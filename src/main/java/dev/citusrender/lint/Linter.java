package dev.citusrender.lint;

import dev.citusrender.Log;
import dev.citusrender.chart.ChartException;
import dev.citusrender.chart.ChartSource;
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
import dev.citusrender.schema.SchemaCheck;
import dev.citusrender.schema.SchemaFinding;
import dev.citusrender.schema.SchemaViolation;
import dev.citusrender.values.ValuesException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Renders once, and looks at the chart, at the values and at the objects that came out. */
public final class Linter {
    private static final String RENDER = "the render";
    private static final String CHART_FILE = "Chart.yaml";

    private final RenderRequest request;
    private final Validator validator;
    private final WrittenFiles files;
    private final List<LintFinding> findings = new ArrayList<>();

    private Linter(RenderRequest request, Validator validator, WrittenFiles files) {
        this.files = files;
        this.request = request;
        this.validator = validator;
    }

    /**
     * All findings, the worst first, else by place.
     *
     * @param validator knows the API types of the Kubernetes version that is rendered for
     * @param files     the chart and the values as they were written
     * @throws dev.citusrender.values.ValuesException when something that is no map is given for a chart inside
     */
    public static List<LintFinding> lint(RenderRequest request, Validator validator, WrittenFiles files) {
        Linter linter = new Linter(request, validator, files);
        linter.run();
        return sorted(linter.findings);
    }

    /** A failure in one line, at the template line that failed. */
    private LintFinding failure(RenderException e) {
        String message = e.getMessage().lines().map(String::strip).collect(Collectors.joining(" "));
        return new LintFinding(Rule.RENDER_FAILURE, e.at() == null ? Origin.of(request.chart().name()) : e.at(), message);
    }

    /** What there is to say about a chart whose values file can't be read, which keeps it from being rendered. */
    public static List<LintFinding> refused(ChartSource source, ValuesException why) {
        List<LintFinding> findings = new ArrayList<>();
        chartFile(source, source.name(), findings);
        findings.add(new LintFinding(Rule.VALUES_FILE, why.origin(), why.getMessage()));
        return sorted(findings);
    }

    /** What there is to say about a chart that the loader refuses, and why it does. */
    public static List<LintFinding> refused(ChartSource source, ChartException why) {
        List<LintFinding> findings = new ArrayList<>();
        chartFile(source, source.name(), findings);
        Origin file = why.origin() == null ? Origin.of(source.name() + "/" + CHART_FILE) : why.origin();
        findings.add(new LintFinding(Rule.CHART_LOAD, file, why.getMessage()));
        return sorted(findings);
    }

    private static void chartFile(ChartSource source, String chart, List<LintFinding> findings) {
        String text = source.text(CHART_FILE);
        if (text != null) {
            ChartFileRules.check(text, chart + "/" + CHART_FILE, findings);
            DoubledKeyRule.check(text, chart + "/" + CHART_FILE, origin -> origin, findings);
        }
    }

    private static List<LintFinding> sorted(List<LintFinding> findings) {
        findings.sort(Comparator.comparing((LintFinding finding) -> finding.rule().level())
                .thenComparing(finding -> finding.origin().source()).thenComparing(finding -> finding.origin().line())
                .thenComparing(finding -> finding.origin().column()));
        return List.copyOf(findings);
    }

    private void run() {
        chartFile(files.chart(), request.chart().name(), findings);
        ChartRules.check(request.chart(), files, findings);
        if (request.chart().metadata().isLibrary()) {
            return; // its templates are tried by the charts that use it
        }
        List<ValueReads> reads = new ArrayList<>();
        try {
            schema();
            RenderResult result = new HelmRenderer().render(request.forReview(request.values()), reads::add);
            reads.getLast().unreadOfUser().forEach(this::unread);
            objects(result);
        } catch (RenderException e) {
            findings.add(failure(e));
            TextRules.check(TextRules.parts(e.partialManifest()), (path, line) -> null, findings);
        } catch (ChartException e) {
            Origin file = Origin.of(request.chart().name() + "/" + CHART_FILE);
            findings.add(new LintFinding(Rule.CHART_LOAD, e.origin() == null ? file : e.origin(), e.getMessage()));
        }
    }

    private void schema() {
        if (!request.options().validateSchema()) {
            return;
        }
        try {
            new SchemaCheck().check(HelmRenderer.chart(request), HelmRenderer.values(request), request.outside().remoteSchemas(), request.helm(), Log.NONE);
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
        String message = unread.path() + ": no template asks for it";
        findings.add(unread.nearest() == null ? new LintFinding(Rule.HIDDEN_VALUE, origin, message)
                : new LintFinding(Rule.UNUSED_VALUE, origin, message + "; did you mean " + unread.nearest() + "?"));
    }

    private void objects(RenderResult result) {
        String text = result.text(RenderResult.Hooks.ALL);
        List<Resource> resources = ResourceReader.read(text, RENDER);
        UnaryOperator<Origin> place = origin -> placed(origin, result);
        new ObjectRules(findings, place).check(resources);
        DoubledKeyRule.check(text, RENDER, place, findings);
        TextRules.check(result.lines().texts(), result.lines()::of, findings);
        validator.check(resources).findings().forEach(finding -> findings.add(new LintFinding(Rule.KUBERNETES_API, place.apply(finding.at()),
                finding.resource().id().shortName() + ": " + (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.message())));
    }

    /** The template line that made a line of the output, if that is known. */
    private static Origin placed(Origin origin, RenderResult result) {
        Origin template = TemplateLines.of(result, RenderResult.Hooks.ALL, origin.line());
        return template == null ? origin : template;
    }
}
