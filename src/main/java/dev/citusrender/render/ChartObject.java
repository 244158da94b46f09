package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.chart.ChartDependency;
import dev.citusrender.chart.ChartMetadata;
import dev.citusrender.chart.Maintainer;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoStruct;
import dev.citusrender.go.GoStruct.Field;
import dev.citusrender.go.GoType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The object {@code .Chart}: in version 3 a struct, whose unknown fields are errors, in version 4 a map of the same fields, where nothing is
 * missing.
 */
final class ChartObject {
    private static final GoType METADATA = GoType.struct("chart.Metadata");
    private static final GoType WITH_ROOT = GoType.struct("struct { chart.Metadata; IsRoot bool }");
    private static final GoType MAINTAINER = GoType.pointer(GoType.struct("chart.Maintainer"));
    private static final GoType DEPENDENCY = GoType.pointer(GoType.struct("chart.Dependency"));

    private ChartObject() {
    }

    static Object of(ChartMetadata metadata, boolean isRoot, HelmVersion helm) {
        if (helm.chartIsMap()) {
            GoMap map = map(metadata(metadata));
            map.put("IsRoot", isRoot);
            return map;
        }
        return GoStruct.of(WITH_ROOT, Field.embedded("Metadata", metadata(metadata)), Field.of("IsRoot", isRoot, "IsRoot", false));
    }

    private static GoStruct metadata(ChartMetadata m) {
        return GoStruct.of(METADATA,
                Field.of("Name", m.name(), "name", true),
                Field.of("Home", m.home(), "home", true),
                Field.of("Sources", strings(m.sources()), "sources", true),
                Field.of("Version", m.version(), "version", true),
                Field.of("Description", m.description(), "description", true),
                Field.of("Keywords", strings(m.keywords()), "keywords", true),
                Field.of("Maintainers", pointers(MAINTAINER, m.maintainers(), ChartObject::maintainer), "maintainers", true),
                Field.of("Icon", m.icon(), "icon", true),
                Field.of("APIVersion", m.apiVersion(), "apiVersion", true),
                Field.of("Condition", m.condition(), "condition", true),
                Field.of("Tags", m.tags(), "tags", true),
                Field.of("AppVersion", m.appVersion(), "appVersion", true),
                Field.of("Deprecated", m.deprecated(), "deprecated", true),
                Field.of("Annotations", annotations(m.annotations()), "annotations", true),
                Field.of("KubeVersion", m.kubeVersion(), "kubeVersion", true),
                Field.of("Dependencies", pointers(DEPENDENCY, m.dependencies(), ChartObject::dependency), "dependencies", true),
                Field.of("Type", m.type(), "type", true));
    }

    private static GoStruct maintainer(Maintainer m) {
        return GoStruct.of(MAINTAINER, Field.of("Name", m.name(), "name", true), Field.of("Email", m.email(), "email", true),
                Field.of("URL", m.url(), "url", true));
    }

    private static GoStruct dependency(ChartDependency d) {
        return GoStruct.of(DEPENDENCY,
                Field.of("Name", d.name(), "name", false),
                Field.of("Version", d.version(), "version", true),
                Field.of("Repository", d.repository(), "repository", false),
                Field.of("Condition", d.condition(), "condition", true),
                Field.of("Tags", strings(d.tags()), "tags", true),
                Field.of("Enabled", d.enabled(), "enabled", true),
                Field.of("ImportValues", d.importValues() == null ? GoList.nil(GoType.LIST) : GoList.copyOf(d.importValues()), "import-values", true),
                Field.of("Alias", d.alias(), "alias", true));
    }

    private static GoList strings(List<String> texts) {
        return texts == null ? GoList.nil(GoType.STRINGS) : GoList.ofStrings(texts);
    }

    private static GoMap annotations(Map<String, String> annotations) {
        if (annotations == null) {
            return GoMap.nil(GoType.STRING_MAP);
        }
        GoMap map = new GoMap(GoType.STRING_MAP);
        annotations.forEach(map::put);
        return map;
    }

    private static <T> GoList pointers(GoType type, List<T> elements, Function<T, GoStruct> toStruct) {
        GoType list = GoType.slice(type);
        return elements == null ? GoList.nil(list) : GoList.ofType(list, elements.stream().map(toStruct).toArray());
    }

    /** As version 4 turns structs into maps: lists hold maps or plain values and are never nil; a map of strings stays what it is. */
    private static GoMap map(GoStruct struct) {
        GoMap map = new GoMap();
        for (Field f : struct.fields()) {
            map.put(f.name(), f.value() instanceof GoList list ? listOfMaps(list) : f.value());
        }
        return map;
    }

    private static GoList listOfMaps(GoList list) {
        return GoList.of(list.stream().map(e -> e instanceof GoStruct s ? map(s) : e).toArray());
    }
}
