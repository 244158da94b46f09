package dev.citusrender.kustomize;

import dev.citusrender.resource.ResourceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A file name for each object: {@code kind-name.yaml}, in lower case, so that file systems which don't tell cases apart keep them apart. Objects that share
 * one get their namespace and API group added; a number goes behind what is still the same. The same objects in the same order have the same names.
 */
final class FileNames {
    /** File systems take 255 bytes; names of objects may be as long as that by themselves. */
    private static final int LONGEST = 200;

    private FileNames() {
    }

    /** From object to the name of its file, in the order given. */
    static Map<ResourceId, String> of(List<ResourceId> ids) {
        Map<String, Integer> uses = new HashMap<>();
        ids.forEach(id -> uses.merge(plain(id), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        Map<ResourceId, String> names = new LinkedHashMap<>();
        for (ResourceId id : ids) {
            String stem = uses.get(plain(id)) == 1 ? plain(id) : distinct(id);
            String name = stem;
            for (int number = 2; !taken.add(name); number++) {
                name = stem + "-" + number;
            }
            names.put(id, name + ".yaml");
        }
        return names;
    }

    private static String plain(ResourceId id) {
        return clean(id.kind() + "-" + id.name());
    }

    private static String distinct(ResourceId id) {
        return clean(id.kind() + "-" + id.name() + (id.namespace().isEmpty() ? "" : "." + id.namespace()) + (id.group().isEmpty() ? "" : "." + id.group()));
    }

    /** Names of roles may have colons and more, which not every file system takes. */
    private static String clean(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
            out.append(plain ? c : '-');
        }
        return out.length() > LONGEST ? out.substring(0, LONGEST) : out.toString();
    }
}
