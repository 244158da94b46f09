package dev.citusrender.golden;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The keys of a case while they are put together out of defaults, the case itself and a place in its matrix. */
final class Settings {
    /** The keys whose lists grow from layer to layer; of all others the last one counts. */
    private static final Set<String> ADDED = Set.of("values", "set", "setString", "setJson", "setFile", "setLiteral", "apiVersions");

    private Settings() {
    }

    /** Two layers as one. Neither is changed. */
    static GoMap over(GoMap base, GoMap top) {
        GoMap both = base.shallowCopy();
        for (String key : top.sortedKeys()) {
            if (ADDED.contains(key) && both.containsKey(key)) {
                both.put(key, joined(texts(both, key), texts(top, key)), top.origin(key));
            } else {
                both.putFrom(top, key);
            }
        }
        return both;
    }

    /** What may be one text or a list of them, as a list. */
    static GoList texts(GoMap settings, String key) {
        return switch (settings.get(key)) {
            case null -> GoList.of();
            case GoList list -> list;
            case Object text -> GoList.of(text).withOrigins(new Origin[] {settings.origin(key)});
        };
    }

    /** The same as Java has it. */
    static List<String> strings(GoMap settings, String key) {
        return texts(settings, key).stream().map(String.class::cast).toList();
    }

    private static GoList joined(GoList first, GoList second) {
        List<Object> elements = new ArrayList<>(first);
        elements.addAll(second);
        Origin[] origins = new Origin[elements.size()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i < first.size() ? first.origin(i) : second.origin(i - first.size());
        }
        return GoList.copyOf(elements).withOrigins(origins);
    }
}
