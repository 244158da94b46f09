package dev.citusrender.diff.report;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.risk.Risk;
import java.util.ArrayList;
import java.util.List;

/** One resource in a Markdown report: a line that says what happened, and folded below it the fields. */
final class MarkdownSection {
    private final ResourceChange change;
    private final Risk.Level worst;
    private final List<String> lines;

    MarkdownSection(DiffReport report, ResourceChange change) {
        this.change = change;
        this.worst = Marks.worst(report.risksOf(change.id()));
        this.lines = lines(change);
    }

    /** The section with at most so many lines of its diff; it says how many it leaves out. */
    String text(int most) {
        List<String> shown = lines;
        if (lines.size() > most) {
            shown = new ArrayList<>(lines.subList(0, most));
            shown.add("# … " + (lines.size() - most) + " more lines left out");
        }
        return "<details><summary>" + summary() + "</summary>\n\n" + (shown.isEmpty() ? moved() : Markdown.diffBlock(shown)) + "\n</details>\n";
    }

    boolean isLongerThan(int most) {
        return lines.size() > most;
    }

    /** The resource's name, for a list of what is left out. */
    String name() {
        return Markdown.code(change.id().shortName());
    }

    private String summary() {
        int fields = change.fields().size();
        String what = Marks.word(change.kind()) + (fields == 0 ? "" : ", " + fields + (fields == 1 ? " field" : " fields"));
        return (worst == null ? "" : Marks.of(worst) + " ") + "<code>" + Markdown.html(change.id().toString()) + "</code> " + what;
    }

    private String moved() {
        return "From " + Markdown.code(change.before().template()) + " to " + Markdown.code(change.after().template()) + ", otherwise the same.\n";
    }

    private static List<String> lines(ResourceChange change) {
        if (change.kind() == ResourceChange.Kind.ADDED || change.kind() == ResourceChange.Kind.REMOVED) {
            List<String> diff = UnifiedReport.lines(change);
            return diff.subList(Math.min(3, diff.size()), diff.size());
        }
        List<String> lines = new ArrayList<>();
        for (FieldChange field : change.fields()) {
            lines.add("@@ " + Texts.line(field.path().toString()) + " @@");
            ValueText.lines(field).forEach(lines::add);
        }
        return lines;
    }
}
