package dev.citusrender.diff.report;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.resource.Resource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report that one reads in a terminal: risks first, then each resource with its fields. */
public final class TerminalReport implements Reporter {
    private static final String INDENT = "    ";

    private final Palette palette;

    public TerminalReport(Palette palette) {
        this.palette = palette;
    }

    @Override
    public String write(DiffReport report) {
        StringBuilder out = new StringBuilder();
        for (Risk risk : report.risks()) {
            if (risk.level() != Risk.Level.INFO) {
                write(out, risk);
            }
        }
        writeInfos(out, report);
        out.append(out.isEmpty() ? "" : "\n");
        report.diff().changes().forEach(change -> write(out, change));
        return out.append(report.summary()).append('\n').toString();
    }

    /** What is merely worth knowing goes into one line, so that what stops a merge stays in sight; the other reports tell it in full. */
    private void writeInfos(StringBuilder out, DiffReport report) {
        Map<String, Long> byRule = report.risks().stream().filter(risk -> risk.level() == Risk.Level.INFO)
                .collect(Collectors.groupingBy(Risk::rule, TreeMap::new, Collectors.counting()));
        if (!byRule.isEmpty()) {
            String rules = byRule.entrySet().stream().map(rule -> rule.getKey() + (rule.getValue() == 1 ? "" : " (" + rule.getValue() + ")"))
                    .collect(Collectors.joining(", "));
            out.append("INFO     to know: ").append(rules).append(palette.paint(Palette.Tone.FAINT, "  --output markdown tells more")).append('\n');
        }
    }

    private void write(StringBuilder out, Risk risk) {
        Palette.Tone tone = risk.level() == Risk.Level.DANGER ? Palette.Tone.DANGER : Palette.Tone.CAUTION;
        out.append(palette.paint(tone, String.format("%-7s", risk.level()))).append("  ")
                .append(palette.paint(Palette.Tone.HEAD, risk.resource().shortName()))
                .append(risk.path().steps().isEmpty() ? "" : "  " + palette.paint(Palette.Tone.PLACE, risk.path().toString()))
                .append(palette.paint(Palette.Tone.FAINT, "  [" + risk.rule() + "]")).append('\n')
                .append("         ").append(risk.message()).append('\n');
        if (!risk.advice().isEmpty()) {
            out.append("         ").append(palette.paint(Palette.Tone.FAINT, risk.advice())).append('\n');
        }
    }

    private void write(StringBuilder out, ResourceChange change) {
        Palette.Tone tone = switch (change.kind()) {
            case ADDED -> Palette.Tone.NEW;
            case REMOVED -> Palette.Tone.GONE;
            case MODIFIED, MOVED -> Palette.Tone.CHANGED;
        };
        String mark = Marks.of(change.kind());
        Resource resource = change.resource();
        out.append(palette.paint(tone, mark + " " + resource.id())).append(palette.paint(Palette.Tone.FAINT, "  " + place(change))).append('\n');
        change.fields().forEach(field -> write(out, field));
        out.append(change.fields().isEmpty() ? "" : "\n");
    }

    private static String place(ResourceChange change) {
        return change.kind() == ResourceChange.Kind.MOVED ? change.before().template() + " → " + change.after().template()
                : Marks.place(change);
    }

    private void write(StringBuilder out, FieldChange field) {
        String oneLine = ValueText.oneLine(field);
        out.append(INDENT).append(palette.paint(Palette.Tone.PLACE, field.path().toString()));
        if (oneLine != null) {
            out.append("  ").append(oneLine).append('\n');
            return;
        }
        out.append('\n');
        ValueText.lines(field).forEach(line -> out.append(INDENT).append("  ").append(palette.paintDiffLine(line)).append('\n'));
    }
}
