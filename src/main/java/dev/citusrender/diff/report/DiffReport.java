package dev.citusrender.diff.report;

import dev.citusrender.diff.ManifestDiff;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.diff.risk.Risks;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.ResourceId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A comparison as reports show it.
 *
 * @param from  what the older side is called, such as {@code main} or a file
 * @param to    what the newer side is called
 * @param diff  what differs
 * @param risks what that would do to a live cluster, the worst first
 * @param lines from a place in the newer side to the place in a template that made it; gives null where that is unknown
 */
public record DiffReport(String from, String to, ManifestDiff diff, List<Risk> risks, UnaryOperator<Origin> lines) {

    /** A report of a comparison, with its risks; nothing is known of templates. */
    public static DiffReport of(String from, String to, ManifestDiff diff) {
        return new DiffReport(from, to, diff, Risks.of(diff), place -> null);
    }

    /** The same with a way from places in the newer side to places in templates. */
    public DiffReport withLines(UnaryOperator<Origin> templateLines) {
        return new DiffReport(from, to, diff, risks, templateLines);
    }

    /** How many risks are of a level. */
    public long count(Risk.Level level) {
        return risks.stream().filter(risk -> risk.level() == level).count();
    }

    /** The risks of a resource. */
    public List<Risk> risksOf(ResourceId resource) {
        return risks.stream().filter(risk -> risk.resource().equals(resource)).toList();
    }

    /** The figures in a line: {@code 2 modified, 1 added, 34 unchanged; 1 danger, 2 caution}. */
    public String summary() {
        StringBuilder line = new StringBuilder();
        add(line, diff.count(ResourceChange.Kind.MODIFIED), "modified");
        add(line, diff.count(ResourceChange.Kind.ADDED), "added");
        add(line, diff.count(ResourceChange.Kind.REMOVED), "removed");
        add(line, diff.count(ResourceChange.Kind.MOVED), "moved");
        add(line, diff.unchanged(), "unchanged");
        if (diff.ignored() > 0) {
            add(line, diff.ignored(), diff.ignored() == 1 ? "field ignored" : "fields ignored");
        }
        if (count(Risk.Level.DANGER) + count(Risk.Level.CAUTION) > 0) {
            line.append(line.isEmpty() ? "" : "; ");
            String levels = joined(count(Risk.Level.DANGER), "danger", count(Risk.Level.CAUTION), "caution");
            line.append(levels);
        }
        return line.isEmpty() ? "nothing to compare" : line.toString();
    }

    private static void add(StringBuilder line, long count, String what) {
        if (count > 0) {
            line.append(line.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
        }
    }

    private static String joined(long dangers, String danger, long cautions, String caution) {
        return dangers == 0 ? cautions + " " + caution : cautions == 0 ? dangers + " " + danger : dangers + " " + danger + ", " + cautions + " " + caution;
    }
}
