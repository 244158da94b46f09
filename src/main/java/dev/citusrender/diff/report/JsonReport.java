package dev.citusrender.diff.report;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for programs. Its format is {@code schema/diff-report.schema.json}; fields may come, but none goes or changes within a version. */
public final class JsonReport implements Reporter {
    private static final int VERSION = 1;

    @Override
    public String write(DiffReport report) {
        ObjectNode root = Json.object().put("version", VERSION).put("from", Texts.wellFormed(report.from())).put("to", Texts.wellFormed(report.to()));
        root.set("summary", summary(report));
        ArrayNode risks = root.putArray("risks");
        report.risks().forEach(risk -> risks.add(risk(risk)));
        ArrayNode changes = root.putArray("changes");
        report.diff().changes().forEach(change -> changes.add(change(change)));
        return Json.write(root);
    }

    private static ObjectNode summary(DiffReport report) {
        ObjectNode summary = Json.object();
        for (ResourceChange.Kind kind : ResourceChange.Kind.values()) {
            summary.put(Marks.word(kind), report.diff().count(kind));
        }
        summary.put("unchanged", report.diff().unchanged()).put("ignoredFields", report.diff().ignored());
        for (Risk.Level level : Risk.Level.values()) {
            summary.put(Marks.word(level), report.count(level));
        }
        return summary;
    }

    private static ObjectNode risk(Risk risk) {
        ObjectNode node = Json.object().put("rule", risk.rule()).put("level", Marks.word(risk.level()));
        node.set("resource", id(risk.resource()));
        node.put("path", Texts.wellFormed(risk.path().toString())).put("message", Texts.wellFormed(risk.message()))
                .put("advice", Texts.wellFormed(risk.advice()));
        place(node, "at", risk.at());
        return node;
    }

    private static ObjectNode change(ResourceChange change) {
        ObjectNode node = Json.object().put("change", Marks.word(change.kind()));
        node.set("resource", id(change.id()));
        node.set("before", side(change.before(), change.kind() == ResourceChange.Kind.REMOVED));
        node.set("after", side(change.after(), change.kind() == ResourceChange.Kind.ADDED));
        ArrayNode fields = node.putArray("fields");
        change.fields().forEach(field -> fields.add(field(field)));
        return node;
    }

    /** Where a side stands; all of it only where the fields don't tell what it was. */
    private static ObjectNode side(Resource resource, boolean whole) {
        if (resource == null) {
            return null;
        }
        ObjectNode node = Json.object().put("apiVersion", Texts.wellFormed(resource.apiVersion())).put("template", Texts.wellFormed(resource.template()))
                .put("file", Texts.wellFormed(resource.file())).put("line", resource.line());
        if (whole) {
            node.set("manifest", Json.value(resource.body()));
        }
        return node;
    }

    private static ObjectNode field(FieldChange field) {
        ObjectNode node = Json.object().put("path", Texts.wellFormed(field.path().toString())).put("change", Marks.word(field.kind()));
        if (field.kind() != FieldChange.Kind.ADDED) {
            node.set("before", Json.value(field.before()));
        }
        if (field.kind() != FieldChange.Kind.REMOVED) {
            node.set("after", Json.value(field.after()));
        }
        place(node, "beforeAt", field.beforeAt());
        place(node, "afterAt", field.afterAt());
        return node;
    }

    private static ObjectNode id(ResourceId id) {
        return Json.object().put("group", Texts.wellFormed(id.group())).put("kind", Texts.wellFormed(id.kind()))
                .put("namespace", Texts.wellFormed(id.namespace())).put("name", Texts.wellFormed(id.name()));
    }

    private static void place(ObjectNode node, String name, Origin at) {
        if (at != null && at.line() > 0) {
            node.putObject(name).put("file", Texts.wellFormed(at.source())).put("line", at.line()).put("column", at.column());
        }
    }
}
