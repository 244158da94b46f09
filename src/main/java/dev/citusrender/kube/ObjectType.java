package dev.citusrender.kube;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of an API.
 *
 * @param name     as the library has it: {@code V1Container}
 * @param fields   its fields by name
 * @param required those that must be there
 */
record ObjectType(String name, Map<String, FieldType> fields, List<String> required) {

    /** Reads {@code name field:type field:type! …}. */
    static ObjectType parse(String line) {
        String[] words = line.split(" ");
        Map<String, FieldType> fields = LinkedHashMap.newLinkedHashMap(words.length);
        List<String> required = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].lastIndexOf(':');
            String field = words[i].substring(0, colon);
            boolean isRequired = words[i].endsWith("!");
            fields.put(field, FieldType.parse(words[i].substring(colon + 1, words[i].length() - (isRequired ? 1 : 0))));
            if (isRequired) {
                required.add(field);
            }
        }
        return new ObjectType(words[0], fields, required);
    }

    /** The name without package and version, as the documentation of Kubernetes has it: {@code Container}. */
    String title() {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        int at = simple.indexOf('V');
        int end = at + 1;
        while (at >= 0 && end < simple.length() && (Character.isDigit(simple.charAt(end)) || Character.isLowerCase(simple.charAt(end)))) {
            end++;
        }
        boolean isVersioned = at >= 0 && at + 1 < simple.length() && Character.isDigit(simple.charAt(at + 1)) && end < simple.length();
        return isVersioned ? simple.substring(end) : simple;
    }
}
