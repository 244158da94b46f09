package dev.citusrender.diff.report;

import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.TextDiff;
import dev.citusrender.resource.Resource;
import java.util.List;

/** A unified diff of the documents as they are written, resource by resource, whatever file each stands in. */
public final class UnifiedReport implements Reporter {
    private static final int CONTEXT = 3;

    private final Palette palette;

    public UnifiedReport(Palette palette) {
        this.palette = palette;
    }

    @Override
    public String write(DiffReport report) {
        StringBuilder out = new StringBuilder();
        for (ResourceChange change : report.diff().changes()) {
            lines(change).forEach(line -> out.append(palette.paintDiffLine(line)).append('\n'));
        }
        return out.toString();
    }

    /** The lines of one resource. */
    static List<String> lines(ResourceChange change) {
        String name = change.id().toString();
        return TextDiff.unified(text(change.before()), text(change.after()), change.before() == null ? "/dev/null" : name,
                change.after() == null ? "/dev/null" : name, CONTEXT);
    }

    private static String text(Resource resource) {
        return resource == null ? "" : resource.text().stripTrailing() + "\n";
    }
}
