package dev.citusrender.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notation of bitnami's readme-generator: {@code ## @param name [modifiers] text} anywhere in the file, {@code ## @section title} for all that
 * follow, {@code ## @extra name text} for what has no default.
 */
final class ParamComments {
    /**
     * What is said of a parameter.
     *
     * @param text    its description
     * @param type    the type out of its modifiers, or null
     * @param value   the default out of its modifiers, or null
     * @param section the section that it is in; empty before the first
     */
    record Param(String text, String type, String value, String section) { }

    private ParamComments() {
    }

    /** The parameters by name, in their order; none when the file has another notation. */
    static Map<String, Param> read(List<String> lines) {
        Map<String, Param> params = new LinkedHashMap<>();
        String section = "";
        for (String line : lines) {
            String content = line.stripLeading().startsWith("##") ? ValueComment.content(line.stripLeading()) : "";
            if (content.startsWith("@section ")) {
                section = content.substring("@section ".length()).strip();
            } else if (content.startsWith("@param ") || content.startsWith("@extra ")) {
                add(params, content.substring("@param ".length()).strip(), section);
            }
        }
        return params;
    }

    private static void add(Map<String, Param> params, String text, String section) {
        int nameEnd = text.indexOf(' ');
        String name = nameEnd < 0 ? text : text.substring(0, nameEnd);
        String rest = nameEnd < 0 ? "" : text.substring(nameEnd).strip();
        int end = rest.startsWith("[") ? rest.indexOf(']') : -1;
        String type = null;
        String value = null;
        for (String modifier : end < 0 ? new String[0] : rest.substring(1, end).split(",")) {
            String word = modifier.strip();
            if (word.startsWith("default:")) {
                value = word.substring("default:".length()).strip();
            } else if (!word.equals("nullable")) {
                type = word;
            }
        }
        params.put(name, new Param(rest.substring(end + 1).strip(), type, value, section));
    }
}
