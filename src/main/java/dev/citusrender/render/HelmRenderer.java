package dev.citusrender.render;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.ChartChecks;
import dev.citusrender.chart.Dependencies;
import dev.citusrender.chart.ProcessedChart;
import dev.citusrender.go.GoMap;
import dev.citusrender.schema.SchemaCheck;
import dev.citusrender.template.StackExhaustedError;
import dev.citusrender.values.Coalesce;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Renders charts: what {@code helm template} does, from a loaded chart to documents in order. This is the class to read first; each step is a room of
 * its own.
 *
 * <p>A renderer keeps the templates that it has compiled and the schemas that it has read: a chart is parsed once however often, and on however many
 * threads, one renderer renders it. Renders share nothing else. Whoever renders many charts that don't share templates takes a renderer for each,
 * and drops it with the chart.
 */
public final class HelmRenderer {
    /** Stack for charts that recurse deeper than a usual thread can: Go's own limit is a hundred thousand templates. */
    private static final long DEEP_STACK = 2L << 30;

    private final Map<HelmVersion, TemplateSets> templates = new ConcurrentHashMap<>();
    private final SchemaCheck schemas = new SchemaCheck();

    /**
     * Renders a chart.
     *
     * @return the documents; nothing has been printed or written
     * @throws RenderException                        where helm fails while it renders, with its message and more
     * @throws dev.citusrender.chart.ChartException   when the chart can't be installed by itself or lacks a dependency
     * @throws dev.citusrender.values.ValuesException when the values don't fit the chart
     */
    public RenderResult render(RenderRequest request) {
        return render(request, null);
    }

    /**
     * Renders a chart, and notes which values its templates ask for.
     *
     * @param observer is given the record before the first template runs; the record is whole when this returns
     */
    public RenderResult render(RenderRequest request, Consumer<ValueReads> observer) {
        try {
            return renderOnThisThread(request, observer);
        } catch (StackExhaustedError e) {
            return renderOnDeepStack(request, observer);
        } catch (StackOverflowError e) {
            // imported values can be made to contain themselves; helm dies of it
            throw RenderException.beforeRendering("values contain themselves, or are nested too deeply to be put together");
        }
    }

    /**
     * The values that the chart's templates would see as {@code .Values}, those of inner charts under their names. Schemas are not checked.
     *
     * @throws dev.citusrender.values.ValuesException when something that is no map is given for a chart inside
     */
    public static GoMap values(RenderRequest request) {
        return Coalesce.coalesce(chart(request), request.values(), request.helm(), Log.NONE);
    }

    /** The chart as it is once its dependencies are switched on or off. */
    public static ProcessedChart chart(RenderRequest request) {
        return Dependencies.process(request.chart(), request.values(), request.helm(), Log.NONE);
    }

    /** A value that contains itself is deeper than any stack; Go dies of it. */
    private RenderResult renderOnDeepStack(RenderRequest request, Consumer<ValueReads> observer) {
        try {
            return DeepStack.call(DEEP_STACK, () -> renderOnThisThread(request, observer));
        } catch (StackExhaustedError e) {
            throw RenderException.beforeRendering(e.getMessage());
        }
    }

    private RenderResult renderOnThisThread(RenderRequest request, Consumer<ValueReads> observer) {
        HelmVersion helm = request.helm();
        HelmLog log = new HelmLog(helm, request.log());
        ChartChecks.check(request.chart(), helm, request.log());
        Preconditions.checkReleaseName(request.release().name(), log);
        ProcessedChart chart = Dependencies.process(request.chart(), request.values(), helm, request.log());
        GoMap values = Coalesce.coalesce(chart, request.values(), helm, request.log());
        if (request.options().validateSchema()) {
            schemas.check(chart, values, request.outside().remoteSchemas(), helm, request.log());
        }
        Preconditions.checkLabels(request.release().labels());
        Preconditions.checkKubeVersion(chart.metadata(), request.cluster().kubeVersion());

        if (observer != null) {
            observer.accept(ValueReads.track(chart, request.values(), values));
        }
        TemplateSets sets = templates.computeIfAbsent(helm, TemplateSets::new);
        RenderedFiles files = TemplateRendering.render(request, chart, values, sets);
        ManifestSorter documents = files.sort(helm, log);
        List<RenderResult.Crd> crds = request.options().includeCrds() ? RenderResult.Crd.of(chart.crds()) : List.of();
        RenderResult result = new RenderResult(crds, documents.manifests(), documents.hooks(), files.notes(), files.unpinned(),
                files.lines(), null);
        return request.postRenderer() == null ? result : result.rewritten(request.postRenderer());
    }
}
