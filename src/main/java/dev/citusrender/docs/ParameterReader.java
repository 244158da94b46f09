package dev.citusrender.docs;

import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a chart: comments of {@code values.yaml} in either notation, else in none; where a comment says nothing, the schema does.
 *
 * <p>A map is one parameter when it is described and nothing inside it is; otherwise each of its entries is looked at. Sections are those that
 * comments name. Where they name none there is one for each map at the top level, and one for all else there.
 */
public final class ParameterReader {
    private static final String GENERAL = "General";

    private final ValuesText text;
    private final GoMap values;
    private final SchemaNode schema;
    private final Set<String> leftOut;
    private final boolean marked;
    private final Map<String, List<Parameter>> sections = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();

    private ParameterReader(String text, GoMap values, SchemaNode schema, Set<String> leftOut) {
        this.text = new ValuesText(text);
        this.values = values;
        this.schema = schema;
        this.leftOut = leftOut;
        this.marked = this.text.hasMarks();
    }

    /**
     * The sections of a chart in the order of its values file; those without a parameter are left out.
     *
     * @param valuesText the text of {@code values.yaml}
     * @param schemaText the text of {@code values.schema.json}, or null
     * @param source     what the values file is called in messages
     * @param leftOut    keys of the top level that are not wanted, such as those of subcharts
     * @throws dev.citusrender.yaml.YamlException when a text can't be read
     */
    public static List<Section> read(String valuesText, String schemaText, String source, Set<String> leftOut) {
        GoMap values = YamlReader.readMap(valuesText, source);
        SchemaNode schema = SchemaNode.of(schemaText == null ? new GoMap() : YamlReader.readMap(schemaText, "values.schema.json"));
        return new ParameterReader(valuesText, values, schema, leftOut).read();
    }

    private List<Section> read() {
        Map<String, ParamComments.Param> params = ParamComments.read(text.lines());
        if (params.isEmpty()) {
            text.keys(values).stream().filter(key -> !leftOut.contains(key)).forEach(this::readTop);
        } else {
            params.forEach(this::addParam);
        }
        return sections.entrySet().stream().filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(section.getKey(), descriptions.getOrDefault(section.getKey(), ""), List.copyOf(section.getValue()))).toList();
    }

    private void addParam(String name, ParamComments.Param param) {
        String[] path = name.split("\\.");
        if (leftOut.contains(path[0])) {
            return;
        }
        Object value = values;
        SchemaNode node = schema;
        for (String key : path) {
            value = value instanceof GoMap map ? map.get(key) : null;
            node = node.child(key);
        }
        String shown = param.value() != null ? "`" + param.value() + "`" : DefaultText.of(value);
        sections.computeIfAbsent(param.section().isEmpty() ? GENERAL : param.section(), key -> new ArrayList<>())
                .add(new Parameter(name, described(param.text(), node), TypeWords.of(node, value, param.type()), shown));
    }

    private void readTop(String key) {
        ValueComment comment = commentOf(values, key, key);
        boolean whole = isWhole(values.get(key), key, comment);
        String section = whole ? GENERAL : "`" + key + "`";
        if (!whole) {
            descriptions.put(section, described(comment.text(), schema.child(key)));
        }
        read(values, key, key, schema.child(key), section);
    }

    private void read(GoMap map, String key, String path, SchemaNode node, String inherited) {
        ValueComment comment = commentOf(map, key, path);
        if (comment.ignored()) {
            return;
        }
        String section = comment.section() != null ? comment.section() : inherited;
        Object value = map.get(key);
        if (isWhole(value, path, comment)) {
            String shown = comment.value() != null ? comment.value() : DefaultText.of(value);
            sections.computeIfAbsent(section, title -> new ArrayList<>())
                    .add(new Parameter(path, described(comment.text(), node), TypeWords.of(node, value, comment.type()), shown));
            return;
        }
        GoMap inner = (GoMap) value;
        text.keys(inner).forEach(child -> read(inner, child, path + "." + child.replace(".", "\\."), node.child(child), section));
    }

    private boolean isWhole(Object value, String path, ValueComment comment) {
        return !(value instanceof GoMap map) || map.isEmpty() || comment.value() != null || comment.text() != null && !isDescribedInside(map, path);
    }

    private boolean isDescribedInside(GoMap map, String path) {
        for (String key : map.sortedKeys()) {
            String inner = path + "." + key;
            if (commentOf(map, key, inner).text() != null || map.get(key) instanceof GoMap child && isDescribedInside(child, inner)) {
                return true;
            }
        }
        return false;
    }

    private ValueComment commentOf(GoMap map, String key, String path) {
        List<String> lines = text.commentOf(map, key);
        return marked ? ValueComment.of(lines, path) : ValueComment.plain(lines);
    }

    private static String described(String comment, SchemaNode node) {
        String words = comment != null && !comment.isEmpty() ? comment : node.description();
        return words == null ? "" : words;
    }
}
