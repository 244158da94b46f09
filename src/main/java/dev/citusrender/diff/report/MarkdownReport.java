package dev.citusrender.diff.report;

import dev.citusrender.diff.risk.Risk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as a comment on a pull request or as the summary of a job: a headline, the risks, then each resource folded. Where it would grow over the
 * limit, diffs get shorter first, then the resources that risk least lose theirs, and last the mildest risks; what is left out is said.
 */
public final class MarkdownReport implements Reporter {
    /** Begins each report; a later run finds its comment by it. */
    public static final String MARKER = "<!-- citus-render:diff -->";
    /** What a comment on GitHub may have; counted in bytes, of which there are never fewer than characters. */
    public static final int COMMENT_LIMIT = 65_536;
    /** What the summary of a step on GitHub may have, with room for what other commands of the step say. */
    public static final int SUMMARY_LIMIT = 1_000_000;

    /** How many lines of its diff a resource may show, tried one after the other until the report fits. */
    private static final int[] LINES = {Integer.MAX_VALUE, 400, 100, 40, 15};
    private static final int ROOM_FOR_NOTES = 1_000;
    private static final int NAMES_IN_NOTE = 8;

    private final int limit;
    private final RuleDocs docs;

    /**
     * A report of limited size.
     *
     * @param limit the most bytes that it may have
     * @param docs  where the rules are explained
     */
    public MarkdownReport(int limit, RuleDocs docs) {
        this.limit = limit;
        this.docs = docs;
    }

    @Override
    public String write(DiffReport report) {
        String head = head(report);
        List<String> risks = report.risks().stream().map(this::item).toList();
        List<MarkdownSection> sections = Marks.worstFirst(report).stream().map(change -> new MarkdownSection(report, change)).toList();
        String riskText = risks.isEmpty() ? "" : String.join("", risks) + "\n";
        for (int most : LINES) {
            StringBuilder page = new StringBuilder(head).append(riskText);
            sections.forEach(section -> page.append(section.text(most)));
            long cut = sections.stream().filter(section -> section.isLongerThan(most)).count();
            if (cut > 0) {
                page.append("\n> Shortened to stay below ").append(limit).append(" bytes: ").append(counted(cut, "diff")).append(" to ")
                        .append(most).append(" lines.\n");
            }
            if (bytes(page) <= limit) {
                return page.toString();
            }
        }
        return cut(head, risks, sections);
    }

    private String head(DiffReport report) {
        String verdict = switch (Marks.worst(report.risks())) {
            case DANGER -> Marks.of(Risk.Level.DANGER) + " " + counted(report.count(Risk.Level.DANGER), "danger")
                    + (report.count(Risk.Level.CAUTION) == 0 ? "" : ", " + counted(report.count(Risk.Level.CAUTION), "caution"));
            case CAUTION -> Marks.of(Risk.Level.CAUTION) + " " + counted(report.count(Risk.Level.CAUTION), "caution");
            case INFO -> Marks.of(Risk.Level.INFO) + " nothing dangerous found";
            case null -> report.diff().isEmpty() ? "✅ no changes" : "✅ no risk found";
        };
        String changed = counted(report.diff().changes().size(), "resource") + " changed";
        return MARKER + "\n### " + verdict + (report.diff().isEmpty() ? "" : " · " + changed) + "\n\n"
                + Markdown.code(report.from()) + " → " + Markdown.code(report.to()) + ": " + Markdown.text(report.summary()) + "\n\n";
    }

    private String item(Risk risk) {
        String url = docs.url(risk.rule());
        String rule = url.isEmpty() ? Markdown.code(risk.rule()) : "[" + Markdown.code(risk.rule()) + "](" + url + ")";
        return "- " + Marks.of(risk.level()) + " **" + Marks.word(risk.level()) + "** " + Markdown.code(risk.resource().shortName())
                + (risk.path().steps().isEmpty() ? "" : " " + Markdown.code(risk.path().toString())) + " — " + Markdown.text(risk.message())
                + (risk.advice().isEmpty() ? "" : "<br>" + Markdown.text(risk.advice())) + " " + rule + "\n";
    }

    /** As many risks as there is room for, then as many diffs; a note for what is left out of each. */
    private String cut(String head, List<String> risks, List<MarkdownSection> sections) {
        int most = LINES[LINES.length - 1];
        StringBuilder page = new StringBuilder(head);
        int shown = fill(page, risks);
        List<String> notes = new ArrayList<>();
        if (shown < risks.size()) {
            notes.add(counted(risks.size() - shown, "risk") + ", the mildest");
        }
        page.append('\n');
        int told = fill(page, sections.stream().map(section -> section.text(most)).toList());
        if (told < sections.size()) {
            List<String> names = sections.subList(told, sections.size()).stream().limit(NAMES_IN_NOTE).map(MarkdownSection::name)
                    .filter(name -> name.length() <= 90).toList();
            int more = sections.size() - told - names.size();
            notes.add("the diffs of " + counted(sections.size() - told, "resource") + " (" + String.join(", ", names)
                    + (more == 0 ? "" : (names.isEmpty() ? "" : " and ") + more + " more") + ")");
        }
        long shortened = sections.subList(0, told).stream().filter(section -> section.isLongerThan(most)).count();
        if (shortened > 0) {
            notes.add("all but " + most + " lines of " + counted(shortened, "diff"));
        }
        return page.append("\n> Left out to stay below ").append(limit).append(" bytes: ").append(String.join("; ", notes)).append(".\n").toString();
    }

    /** Appends parts while there is room for them; how many that were. */
    private int fill(StringBuilder page, List<String> parts) {
        int size = bytes(page);
        int count = 0;
        for (String part : parts) {
            size += bytes(part);
            if (size > limit - ROOM_FOR_NOTES) {
                break;
            }
            page.append(part);
            count++;
        }
        return count;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 || what.equals("danger") || what.equals("caution") ? "" : "s");
    }
}
