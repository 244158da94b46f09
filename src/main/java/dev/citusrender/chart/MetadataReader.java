package dev.citusrender.chart;

import static dev.citusrender.yaml.Shape.ANY;
import static dev.citusrender.yaml.Shape.BOOL;
import static dev.citusrender.yaml.Shape.TEXT;
import static dev.citusrender.yaml.Shape.TIME;
import static dev.citusrender.yaml.Shape.field;
import static dev.citusrender.yaml.Shape.listOf;
import static dev.citusrender.yaml.Shape.mapOf;
import static dev.citusrender.yaml.Shape.pointerTo;
import static dev.citusrender.yaml.Shape.struct;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.Shape;
import dev.citusrender.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads {@code Chart.yaml}, and {@code requirements.yaml} over it. The fields are those of helm's Go structs. */
final class MetadataReader {
    private static final Shape.Struct ONLY_API_VERSION = struct("loader.chartBase", field("apiVersion", TEXT));

    private MetadataReader() {
    }

    /** The Go types, whose package shows in messages. */
    private static Shape.Struct shape(String goPackage) {
        Shape.Struct maintainer = struct(goPackage + ".Maintainer", field("name", TEXT), field("email", TEXT), field("url", TEXT));
        return struct(goPackage + ".Metadata", field("name", TEXT), field("home", TEXT), field("sources", listOf(TEXT)), field("version", TEXT),
                field("description", TEXT), field("keywords", listOf(TEXT)), field("maintainers", listOf(pointerTo(maintainer))),
                field("icon", TEXT), field("apiVersion", TEXT), field("condition", TEXT), field("tags", TEXT), field("appVersion", TEXT),
                field("deprecated", BOOL), field("annotations", mapOf(TEXT)), field("kubeVersion", TEXT),
                field("dependencies", dependencies(goPackage)), field("type", TEXT));
    }

    private static Shape dependencies(String goPackage) {
        return listOf(pointerTo(struct(goPackage + ".Dependency", field("name", TEXT), field("version", TEXT), field("repository", TEXT),
                field("condition", TEXT), field("tags", listOf(TEXT)), field("enabled", BOOL), field("import-values", listOf(ANY)),
                field("alias", TEXT))));
    }

    private static String goPackage(HelmVersion version) {
        return version.wrapsLoadErrors() ? "v2" : "chart";
    }

    /** Reads a lock file, of which a render uses nothing, but which has to be one. */
    static void checkLock(String text, String source, HelmVersion version) {
        String goPackage = goPackage(version);
        YamlReader.readStruct(text, source,
                struct(goPackage + ".Lock", field("generated", TIME), field("digest", TEXT), field("dependencies", dependencies(goPackage))));
    }

    /** The fields that a document has. A {@link dev.citusrender.yaml.YamlException} says what can't be read. */
    static GoMap read(String text, String source, HelmVersion version) {
        return YamlReader.readStruct(text, source, shape(goPackage(version)));
    }

    /** The API version alone, which helm 4 asks for first to find out how the chart is to be read. */
    static String readApiVersion(String text, String source) {
        return text(YamlReader.readStruct(text, source, ONLY_API_VERSION), "apiVersion");
    }

    /** Fields of one document over those of another, as encoding/json decodes into a struct that is filled already: lists element by element. */
    static GoMap over(GoMap fields, GoMap more) {
        GoMap merged = fields.shallowCopy();
        for (String key : more.sortedKeys()) {
            merged.put(key, over(fields.get(key), more.get(key)), more.origin(key));
        }
        return merged;
    }

    private static Object over(Object before, Object value) {
        if (before instanceof GoMap lower && value instanceof GoMap upper) {
            return over(lower, upper);
        }
        if (before instanceof GoList lower && value instanceof GoList upper) {
            Object[] elements = upper.toArray();
            for (int i = 0; i < Math.min(elements.length, lower.size()); i++) {
                elements[i] = over(lower.get(i), elements[i]);
            }
            return GoList.of(elements);
        }
        return value;
    }

    static ChartMetadata toMetadata(GoMap f) {
        return new ChartMetadata(text(f, "name"), text(f, "home"), texts(f, "sources"), text(f, "version"), text(f, "description"),
                texts(f, "keywords"), list(f, "maintainers", element -> maintainer((GoMap) element)), text(f, "icon"), text(f, "apiVersion"),
                text(f, "condition"), text(f, "tags"), text(f, "appVersion"), flag(f, "deprecated"), textMap(f, "annotations"),
                text(f, "kubeVersion"), list(f, "dependencies", element -> dependency((GoMap) element)), text(f, "type"));
    }

    private static Maintainer maintainer(GoMap f) {
        return f == null ? null : new Maintainer(text(f, "name"), text(f, "email"), text(f, "url"));
    }

    private static ChartDependency dependency(GoMap f) {
        return f == null ? null : new ChartDependency(text(f, "name"), text(f, "version"), text(f, "repository"), text(f, "condition"),
                texts(f, "tags"), flag(f, "enabled"), list(f, "import-values", Function.identity()), text(f, "alias"));
    }

    private static String text(GoMap fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    private static boolean flag(GoMap fields, String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    private static List<String> texts(GoMap fields, String name) {
        return list(fields, name, String.class::cast);
    }

    private static <T> List<T> list(GoMap fields, String name, Function<Object, T> convert) {
        if (!(fields.get(name) instanceof GoList list)) {
            return null;
        }
        List<T> converted = new ArrayList<>(list.size());
        for (Object element : list) {
            converted.add(convert.apply(element));
        }
        return converted;
    }

    private static Map<String, String> textMap(GoMap fields, String name) {
        if (!(fields.get(name) instanceof GoMap map)) {
            return null;
        }
        Map<String, String> texts = new HashMap<>();
        map.forEachSorted((key, value) -> texts.put(key, (String) value));
        return texts;
    }
}
