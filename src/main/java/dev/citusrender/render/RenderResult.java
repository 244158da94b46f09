package dev.citusrender.render;

import dev.citusrender.chart.ProcessedChart;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoSpace;
import dev.citusrender.go.GoString;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a render made, in helm's order.
 *
 * @param crds      the CRDs, if they were asked for: path and file, whole
 * @param manifests the documents of the release, sorted by kind
 * @param hooks     the documents that run at an event
 * @param notes     the chart's NOTES.txt, rendered; helm template does not print it
 * @param unpinned  the calls whose results differ from render to render, since neither a seed nor a given time pins them
 * @param lines     which template line made which line
 * @param rewritten what a post-renderer made of CRDs and manifests; null without one
 */
public record RenderResult(List<Crd> crds, List<Manifest> manifests, List<Hook> hooks, String notes, List<Unpinned> unpinned,
                           TemplateLines lines, String rewritten) {

    /**
     * A file below a chart's {@code crds/}.
     *
     * @param path    with the chart's path before it
     * @param content the whole file
     */
    public record Crd(String path, String content) {
        static List<Crd> of(List<ProcessedChart.Crd> files) {
            return files.stream().map(crd -> new Crd(crd.path(), GoString.decode(crd.file().bytes()))).toList();
        }
    }

    /** Which hooks are printed. */
    public enum Hooks {
        ALL, WITHOUT_TESTS, NONE;

        boolean include(Hook hook) {
            return this == ALL || this == WITHOUT_TESTS && !hook.isTest();
        }
    }

    /** All that {@code helm template} prints to stdout. */
    public String text(Hooks which) {
        StringBuilder out = release();
        GoSpace.trimInPlace(out);
        out.append('\n');
        hooks(which).forEach(hook -> hook.manifest().appendTo(out));
        return out.toString();
    }

    /** The hooks that are printed. */
    public List<Hook> hooks(Hooks which) {
        return hooks.stream().filter(which::include).toList();
    }

    /** The documents that are printed, in their order: those of the release, then hooks. */
    public List<Manifest> printed(Hooks which) {
        return Stream.concat(manifests.stream(), hooks(which).stream().map(Hook::manifest)).toList();
    }

    /** The same result with a program's output in place of CRDs and manifests. */
    RenderResult rewritten(UnaryOperator<String> postRenderer) {
        try {
            return new RenderResult(crds, manifests, hooks, notes, unpinned, lines, postRenderer.apply(release().toString()));
        } catch (GoError e) {
            throw RenderException.whileRendering("error while running post render on files: " + e.getMessage(), List.of(), "", null);
        }
    }

    /** CRDs and manifests, as helm keeps them in the release, and room for the hooks. */
    private StringBuilder release() {
        StringBuilder out = new StringBuilder(length());
        if (rewritten != null) {
            return out.append(rewritten);
        }
        for (Crd crd : crds) {
            Manifest.append(out, crd.path, crd.content);
        }
        for (Manifest m : manifests) {
            m.appendTo(out);
        }
        return out;
    }

    private int length() {
        int length = 1;
        if (rewritten != null) {
            length += rewritten.length();
        } else {
            for (Crd crd : crds) {
                length += Manifest.length(crd.path, crd.content);
            }
            for (Manifest m : manifests) {
                length += Manifest.length(m.path(), m.content());
            }
        }
        for (Hook hook : hooks) {
            length += Manifest.length(hook.manifest().path(), hook.manifest().content());
        }
        return length;
    }
}
