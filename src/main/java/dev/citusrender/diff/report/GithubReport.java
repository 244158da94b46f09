package dev.citusrender.diff.report;

import dev.citusrender.diff.risk.Risk;
import java.util.List;

/**
 * Risks as workflow commands, which GitHub Actions turns into annotations at files. A step may show ten of each level: the first are the worst, and of
 * more the last says how many.
 */
public final class GithubReport implements Reporter {
    private static final int MOST = 10;

    private final Places places;

    public GithubReport(Places places) {
        this.places = places;
    }

    @Override
    public String write(DiffReport report) {
        StringBuilder out = new StringBuilder();
        for (Risk.Level level : List.of(Risk.Level.DANGER, Risk.Level.CAUTION, Risk.Level.INFO)) {
            List<Risk> risks = report.risks().stream().filter(risk -> risk.level() == level).toList();
            int shown = risks.size() <= MOST ? risks.size() : MOST - 1;
            risks.subList(0, shown).forEach(risk -> out.append(command(report, risk)));
            if (shown < risks.size()) {
                out.append("::").append(command(level)).append(" title=citus-render::+").append(risks.size() - shown).append(" more of level ")
                        .append(Marks.word(level)).append('\n');
            }
        }
        return out.toString();
    }

    private String command(DiffReport report, Risk risk) {
        Places.Place place = places.of(report, risk);
        return "::" + command(risk.level()) + " file=" + property(place.file()) + ",line=" + place.line() + ",title=" + property(risk.rule())
                + "::" + data(SarifReport.message(risk)) + "\n";
    }

    private static String command(Risk.Level level) {
        return switch (level) {
            case DANGER -> "error";
            case CAUTION -> "warning";
            case INFO -> "notice";
        };
    }

    /** As GitHub's own toolkit escapes the text of a command (actions/toolkit: command.ts). */
    private static String data(String text) {
        return Texts.wellFormed(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
