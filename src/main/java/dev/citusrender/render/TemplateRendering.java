package dev.citusrender.render;

import dev.citusrender.chart.ProcessedChart;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.syntax.Span;
import dev.citusrender.template.TemplateException;
import dev.citusrender.template.TemplateRun;
import java.util.List;

/** Runs all templates of a chart and of the charts inside it, in helm's order (helm's {@code engine.render}). */
final class TemplateRendering {
    private static final String NO_VALUE = "<no value>";

    private TemplateRendering() {
    }

    /**
     * The rendered files, NOTES.txt set aside.
     *
     * @throws RenderException for the first template that can't be parsed, else the first that fails
     */
    static RenderedFiles render(RenderRequest request, ProcessedChart chart, GoMap values, TemplateSets sets) {
        List<ChartScope.Template> templates = ChartScope.templates(request, chart, values);
        RenderedFiles files = new RenderedFiles();
        try {
            RenderEnvironment environment = new RenderEnvironment(request.outside(), request.cluster().objects());
            TemplateRun run = sets.of(templates).run(environment);
            environment.unpinned().of(run);
            for (ChartScope.Template template : templates) {
                if (!template.isPartial()) {
                    template.dot().put("Template", template.object(request.helm()));
                    String text = run.render(template.name(), template.dot());
                    // Go prints this for nil even where helm asks it not to; helm takes it out of the finished text, whoever wrote it.
                    files.add(template.name(), text.replace(NO_VALUE, ""), run.lineMap());
                }
            }
            files.drew(environment.unpinned().list());
        } catch (TemplateException e) {
            throw RenderException.whileRendering(e.helmMessage(request.helm()), TemplateErrorDetails.of(e), "", place(e.span()));
        }
        files.takeNotes(chart.name());
        return files;
    }

    private static Origin place(Span span) {
        return span == null ? null : new Origin(span.source().name(), span.line(), span.column());
    }
}
