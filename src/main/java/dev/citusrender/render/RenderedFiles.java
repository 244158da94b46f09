package dev.citusrender.render;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoSpace;
import dev.citusrender.go.Origin;
import dev.citusrender.template.LineMap;
import dev.citusrender.yaml.YamlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that the templates of a chart made. */
final class RenderedFiles {
    private static final String NOTES = "NOTES.txt";

    private final Map<String, String> texts = new HashMap<>();
    private final TemplateLines lines = new TemplateLines();
    private String notes = "";
    private List<Unpinned> unpinned = List.of();

    /**
     * Takes a text.
     *
     * @param path  the template's name
     * @param lines which template line made which line of it
     */
    void add(String path, String text, LineMap lineMap) {
        texts.put(path, text);
        lines.add(path, text, lineMap);
    }

    /** Which template line made which line of the texts. */
    TemplateLines lines() {
        return lines;
    }

    /** Takes the calls that nothing pinned. */
    void drew(List<Unpinned> calls) {
        unpinned = calls;
    }

    /** The calls that nothing pinned. */
    List<Unpinned> unpinned() {
        return unpinned;
    }

    /** Takes out every file that is for the reader, not for the cluster; the chart's own is kept. */
    void takeNotes(String chartName) {
        String own = chartName + "/templates/" + NOTES;
        notes = texts.getOrDefault(own, "");
        texts.keySet().removeIf(path -> path.endsWith(NOTES));
    }

    /** The chart's own NOTES.txt, rendered; empty when it has none. */
    String notes() {
        return notes;
    }

    /**
     * The documents in helm's order.
     *
     * @throws RenderException for the first document that is no YAML
     */
    ManifestSorter sort(HelmVersion helm, HelmLog log) {
        try {
            return ManifestSorter.sort(texts, helm, log);
        } catch (ManifestSorter.NotYaml e) {
            Origin made = e.problem.line() == 0 ? null : lines.of(e.path, e.document, e.problem.line());
            throw RenderException.whileRendering(e.getMessage(), details(e, made), everything(), made);
        }
    }

    /** What helm shows under {@code --debug}: all files, whole. (helm's order is random here; ours is by path.) */
    private String everything() {
        StringBuilder out = new StringBuilder();
        texts.keySet().stream().sorted().filter(path -> !GoSpace.isBlank(texts.get(path)))
                .forEach(path -> Manifest.append(out, path, texts.get(path)));
        return out.toString();
    }

    /** The offending line, its neighbours, and the template line that made it. */
    private List<String> details(ManifestSorter.NotYaml e, Origin made) {
        YamlException problem = e.problem;
        if (problem.line() == 0) {
            return List.of();
        }
        String text = texts.get(e.path);
        int line = TemplateLines.lineIn(text, e.document, problem.line());
        List<String> details = new ArrayList<>();
        details.add("  line " + line + " of what " + e.path + " renders to" + (made == null ? ":" : ", made by " + made.source() + ":" + made.line() + ":"));
        Excerpt.of(text, line, problem.column(), details);
        return details;
    }
}
