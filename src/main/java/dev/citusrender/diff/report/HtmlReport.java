package dev.citusrender.diff.report;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.report.graph.Layout;
import dev.citusrender.diff.report.graph.Picture;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.diff.risk.RiskRule;
import dev.citusrender.diff.risk.RiskTable;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The report as a page that needs nothing but a browser: risks, a picture of the resources, and what changed in each. Escaping is Pebble's. */
public final class HtmlReport implements Reporter {
    private static final String TEMPLATE = "dev/citusrender/diff/report/page.peb";

    @Override
    public String write(DiffReport report) {
        PebbleEngine engine = new PebbleEngine.Builder().loader(new ClasspathLoader(HtmlReport.class.getClassLoader()))
                .autoEscaping(true).strictVariables(true).newLineTrimming(false).build();
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(TEMPLATE).evaluate(page, content(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        return page.toString();
    }

    private static Map<String, Object> content(DiffReport report) {
        List<ResourceChange> changes = Marks.worstFirst(report);
        Map<ResourceId, String> anchors = anchors(changes);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", Texts.line(report.from()));
        content.put("to", Texts.line(report.to()));
        content.put("summary", report.summary());
        content.put("risks", report.risks().stream().map(risk -> risk(risk, anchors)).toList());
        content.put("rules", RuleDocs.used(report).stream().map(HtmlReport::rule).toList());
        content.put("kinds", new TreeSet<>(changes.stream().map(change -> Texts.line(change.id().kind())).toList()));
        content.put("picture", HtmlPicture.of(picture(report, anchors), report, anchors));
        content.put("changes", changes.stream().map(change -> change(report, change, anchors)).toList());
        return content;
    }

    /** Where each resource stands on the page: its name for people, and a number where two would share it. */
    private static Map<ResourceId, String> anchors(List<ResourceChange> changes) {
        Map<ResourceId, String> anchors = new HashMap<>();
        TreeSet<String> taken = new TreeSet<>();
        for (ResourceChange change : changes) {
            StringBuilder name = new StringBuilder();
            change.id().shortName().chars().forEach(c -> name.append(c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.' ? (char) c : '_'));
            String anchor = name.toString();
            for (int i = 2; !taken.add(anchor); i++) {
                anchor = name + "-" + i;
            }
            anchors.put(change.id(), anchor);
        }
        return anchors;
    }

    private static Picture picture(DiffReport report, Map<ResourceId, String> anchors) {
        Map<ResourceId, Resource> resources = new LinkedHashMap<>();
        report.diff().after().forEach(resource -> resources.putIfAbsent(resource.id(), resource));
        report.diff().changes().forEach(change -> resources.putIfAbsent(change.id(), change.resource()));
        return Layout.of(List.copyOf(resources.values()), anchors.keySet());
    }

    private static Map<String, Object> risk(Risk risk, Map<ResourceId, String> anchors) {
        return Map.of("level", Marks.word(risk.level()), "rule", risk.rule(), "resource", Texts.line(risk.resource().toString()),
                "path", Texts.line(risk.path().toString()), "message", Texts.line(risk.message()), "advice", Texts.line(risk.advice()),
                "anchor", anchors.getOrDefault(risk.resource(), ""), "explained", RiskTable.RULES.stream().anyMatch(rule -> rule.id().equals(risk.rule())));
    }

    private static Map<String, Object> rule(RiskRule rule) {
        return Map.of("id", rule.id(), "title", rule.title(), "explanation", rule.explanation());
    }

    private static Map<String, Object> change(DiffReport report, ResourceChange change, Map<ResourceId, String> anchors) {
        Risk.Level worst = Marks.worst(report.risksOf(change.id()));
        Map<String, Object> content = new HashMap<>();
        content.put("anchor", anchors.get(change.id()));
        content.put("name", Texts.line(change.id().toString()));
        content.put("kind", Texts.line(change.id().kind()));
        content.put("what", Marks.word(change.kind()));
        content.put("mark", Marks.of(change.kind()));
        content.put("level", worst == null ? "none" : Marks.word(worst));
        content.put("place", Texts.line(Marks.place(change)));
        content.put("from", change.kind() == ResourceChange.Kind.MOVED ? Texts.line(change.before().template()) : "");
        content.put("fields", change.fields().stream().map(field -> Map.of("path", Texts.line(field.path().toString()), "lines", lines(field))).toList());
        content.put("lines", change.fields().isEmpty() && change.kind() != ResourceChange.Kind.MOVED ? coloured(whole(change)) : List.of());
        return content;
    }

    private static List<String> whole(ResourceChange change) {
        List<String> diff = UnifiedReport.lines(change);
        return diff.subList(Math.min(3, diff.size()), diff.size());
    }

    private static List<Map<String, Object>> lines(FieldChange field) {
        return coloured(ValueText.lines(field));
    }

    private static List<Map<String, Object>> coloured(List<String> lines) {
        List<Map<String, Object>> coloured = new ArrayList<>();
        for (String line : lines) {
            String tone = line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : "span";
            coloured.add(Map.of("tag", tone, "text", Texts.visible(line)));
        }
        return coloured;
    }
}
