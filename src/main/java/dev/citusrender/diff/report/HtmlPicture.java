package dev.citusrender.diff.report;

import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.report.graph.Picture;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.resource.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The picture of the resources as the page's template takes it. */
final class HtmlPicture {
    /** How many letters fit into a box. */
    private static final int KIND = 34;
    private static final int NAME = 29;

    private HtmlPicture() {
    }

    static Map<String, Object> of(Picture picture, DiffReport report, Map<ResourceId, String> anchors) {
        Map<ResourceId, ResourceChange> changes = new HashMap<>();
        report.diff().changes().forEach(change -> changes.put(change.id(), change));
        return Map.of("width", picture.width(), "height", picture.height(), "left", picture.left(),
                "boxes", picture.boxes().stream().map(box -> box(box, report, changes.get(box.resource().id()), anchors)).toList(),
                "lines", picture.lines().stream().map(line -> line(line, changes)).toList());
    }

    private static Map<String, Object> box(Picture.Box box, DiffReport report, ResourceChange change, Map<ResourceId, String> anchors) {
        ResourceId id = box.resource().id();
        List<Risk> risks = report.risksOf(id);
        Risk.Level worst = Marks.worst(risks);
        String what = change == null ? "unchanged" : Marks.word(change.kind());
        Map<String, Object> content = new HashMap<>();
        content.put("x", box.x());
        content.put("y", box.y());
        content.put("width", box.width());
        content.put("height", box.height());
        content.put("kind", cut(Texts.line(id.kind()), KIND));
        content.put("name", cut(Texts.line(id.name()), NAME));
        content.put("what", what);
        content.put("level", worst == null ? "none" : Marks.word(worst));
        content.put("label", Texts.line(id.toString()) + ": " + what + (worst == null ? "" : ", " + Marks.word(worst)));
        content.put("anchor", anchors.getOrDefault(id, ""));
        return content;
    }

    private static Map<String, Object> line(Picture.Line line, Map<ResourceId, ResourceChange> changes) {
        ResourceId from = line.link().from().id();
        ResourceId to = line.link().to().id();
        return Map.of("path", line.path(), "label", Texts.line(from.shortName() + " " + line.link().why() + " " + to.shortName()),
                "changed", changes.containsKey(from) || changes.containsKey(to));
    }

    /** The names of a release begin alike: what tells them apart is at their end. */
    private static String cut(String text, int most) {
        int[] letters = text.codePoints().toArray();
        int head = most / 3;
        int tail = most - head - 1;
        return letters.length <= most ? text : new String(letters, 0, head) + "…" + new String(letters, letters.length - tail, tail);
    }
}
