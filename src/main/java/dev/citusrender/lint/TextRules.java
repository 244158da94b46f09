package dev.citusrender.lint;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.Resource;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The rules about what a template printed, before helm cuts it into documents: two of helm lint's ({@code pkg/chart/v2/lint/rules/template.go}). */
final class TextRules {
    private static final String HEAD = "---\n# Source: ";

    private TextRules() {
    }

    /**
     * Looks at each text.
     *
     * @param texts by the template that printed them
     * @param place from a template and a line of what it printed to the template line that made it, null when nobody knows
     */
    static void check(Map<String, String> texts, BiFunction<String, Integer, Origin> place, List<LintFinding> findings) {
        texts.forEach((path, text) -> {
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                indent(path, text, place, findings);
                Documents.each(text, (document, line) -> list(path, document, line, place, findings));
            }
        });
    }

    /** The texts in what is left of a render that failed. */
    static Map<String, String> parts(String partialManifest) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : partialManifest.split(HEAD)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.putIfAbsent(part.substring(0, end), part.substring(end + 1));
            }
        }
        return parts;
    }

    private static void indent(String path, String text, BiFunction<String, Integer, Origin> place, List<LintFinding> findings) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                if (Character.isWhitespace(lines.get(i).charAt(0))) {
                    findings.add(new LintFinding(Rule.TEMPLATE_INDENT, at(place, path, i + 1), "what " + path + " prints begins with an indent: "
                            + lines.get(i).strip()));
                }
                return;
            }
        }
    }

    private static void list(String path, String document, int line, BiFunction<String, Integer, Origin> place, List<LintFinding> findings) {
        if (document.contains("kind: List") && document.contains("helm.sh/resource-policy") && yaml(document) instanceof GoMap map
                && "List".equals(map.get("kind")) && map.get("items") instanceof GoList items) {
            for (Object item : items) {
                if (item instanceof GoMap object && Resource.at(object, "metadata", "annotations") instanceof GoMap annotations
                        && annotations.containsKey("helm.sh/resource-policy")) {
                    Origin key = annotations.origin("helm.sh/resource-policy");
                    findings.add(new LintFinding(Rule.LIST_ANNOTATION, at(place, path, line + (key == null ? 1 : key.line())),
                            "helm.sh/resource-policy in a List is ignored"));
                }
            }
        }
    }

    private static Object yaml(String document) {
        try {
            return YamlReader.read(document, "");
        } catch (YamlException e) {
            return null; // render-failure tells of it
        }
    }

    private static Origin at(BiFunction<String, Integer, Origin> place, String path, int line) {
        Origin made = place.apply(path, line);
        return made == null ? Origin.of(path) : made;
    }
}
