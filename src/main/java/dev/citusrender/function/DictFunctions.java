package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.function.Declare.variadic;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.LIST;
import static dev.citusrender.go.GoType.MAP;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.go.GoType.STRINGS;
import static dev.citusrender.template.Signature.takes;
import static dev.citusrender.template.Signature.takesMany;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.template.TemplateFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * Sprig's functions on dicts. {@code set}, {@code unset} and the merges change the dict that they are given. Where Go gives keys or values in
 * random order, they come in the order of the keys.
 */
final class DictFunctions {
    private DictFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            variadic("dict", takesMany(ANY).gives(MAP), "dict KEY VALUE…",
                "A dict of these keys and values; a last key without a value gets \"\".", DictFunctions::dict),
            function("get", takes(MAP, STRING).gives(ANY), "get DICT KEY",
                "The value of a key, or \"\" when there is none.", DictFunctions::get),
            function("set", takes(MAP, STRING, ANY).gives(MAP), "set DICT KEY VALUE",
                "The same dict, with the key set.", DictFunctions::set),
            function("unset", takes(MAP, STRING).gives(MAP), "unset DICT KEY",
                "The same dict, without the key.", DictFunctions::unset),
            function("hasKey", takes(MAP, STRING).gives(BOOL), "hasKey DICT KEY",
                "Whether a dict has a key.", GoMap::containsKey),
            variadic("dig", takesMany(ANY).gives(ANY), "dig KEY… DEFAULT DICT",
                "The value at a path of keys, or DEFAULT when a key is missing.", DictFunctions::dig),
            variadic("keys", takesMany(MAP).gives(STRINGS), "keys DICT…",
                "The keys of each dict, sorted.", DictFunctions::keys),
            function("values", takes(MAP).gives(LIST), "values DICT",
                "The values, in the order of their keys.", (GoMap dict) -> GoList.copyOf(dict.sortedValues())),
            variadic("pluck", takesMany(STRING, MAP).gives(LIST), "pluck KEY DICT…",
                "The values that the dicts have for a key.", DictFunctions::pluck),
            variadic("pick", takesMany(MAP, STRING).gives(MAP), "pick DICT KEY…",
                "A dict of just these keys.", DictFunctions::pick),
            variadic("omit", takesMany(MAP, STRING).gives(MAP), "omit DICT KEY…",
                "A dict of all but these keys.", DictFunctions::omit),
            variadic("merge", takesMany(MAP, MAP).gives(ANY), "merge DICT SOURCE…",
                "The dict, with what it has not, or has empty, filled from the sources; nested dicts too.", DictFunctions::merge),
            variadic("mergeOverwrite", takesMany(MAP, MAP).gives(ANY), "mergeOverwrite DICT SOURCE…",
                "The dict, with all that the sources have put over it; nested dicts too.", DictFunctions::mergeOverwrite),
            variadic("mustMerge", takesMany(MAP, MAP).gives(ANY), "mustMerge DICT SOURCE…",
                "As merge, but failing where that gives \"\".", DictFunctions::mustMerge),
            variadic("mustMergeOverwrite", takesMany(MAP, MAP).gives(ANY), "mustMergeOverwrite DICT SOURCE…",
                "As mergeOverwrite, but failing where that gives \"\".", DictFunctions::mustMergeOverwrite),
            function("deepCopy", takes(ANY).gives(ANY), "deepCopy VALUE",
                "A copy that shares no dict with the original.", DeepCopy::of),
            function("mustDeepCopy", takes(ANY).gives(ANY), "mustDeepCopy VALUE",
                "As deepCopy.", DeepCopy::of));
    }

    private static GoMap dict(List<Object> keysAndValues) {
        GoMap dict = GoMap.withCapacity(keysAndValues.size() / 2 + 1);
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            dict.put(Convert.toText(keysAndValues.get(i)), i + 1 < keysAndValues.size() ? keysAndValues.get(i + 1) : "");
        }
        return dict;
    }

    private static Object get(GoMap dict, String key) {
        return dict.containsKey(key) ? dict.get(key) : "";
    }

    private static GoMap set(GoMap dict, String key, Object value) {
        dict.put(key, value);
        return dict;
    }

    private static GoMap unset(GoMap dict, String key) {
        dict.remove(key);
        return dict;
    }

    private static Object dig(List<Object> arguments) {
        int keys = arguments.size() - 2;
        if (keys < 1) {
            throw new GoError("dig needs at least three arguments");
        }
        GoMap dict = dictOf(arguments.getLast());
        for (int i = 0; i < keys; i++) {
            if (!(arguments.get(i) instanceof String)) {
                throw new GoError("interface conversion: interface {} is " + typeOf(arguments.get(i)) + ", not string");
            }
        }
        for (int i = 0; ; i++) {
            String key = (String) arguments.get(i);
            if (!dict.containsKey(key)) {
                return arguments.get(keys);
            }
            if (i == keys - 1) {
                return dict.get(key);
            }
            dict = dictOf(dict.get(key));
        }
    }

    /** Go's type assertion, which takes no other map type, {@code .Values} itself included. */
    private static GoMap dictOf(Object value) {
        if (value instanceof GoMap map && map.type().equals(MAP)) {
            return map;
        }
        throw new GoError("interface conversion: interface {} is " + typeOf(value) + ", not map[string]interface {}");
    }

    private static String typeOf(Object value) {
        return value == null ? "nil" : Go.typeOf(value).name();
    }

    private static GoList keys(List<GoMap> dicts) {
        List<String> keys = new ArrayList<>();
        for (GoMap dict : dicts) {
            keys.addAll(List.of(dict.sortedKeys()));
        }
        return GoList.ofStrings(keys);
    }

    private static GoList pluck(String key, List<GoMap> dicts) {
        return GoList.copyOf(dicts.stream().filter(dict -> dict.containsKey(key)).map(dict -> dict.get(key)).toList());
    }

    private static GoMap pick(GoMap dict, List<String> keys) {
        GoMap picked = new GoMap();
        for (String key : keys) {
            if (dict.containsKey(key)) {
                picked.putFrom(dict, key);
            }
        }
        return picked;
    }

    private static GoMap omit(GoMap dict, List<String> keys) {
        GoMap left = new GoMap();
        for (String key : dict.sortedKeys()) {
            if (!keys.contains(key)) {
                left.putFrom(dict, key);
            }
        }
        return left;
    }

    private static Object merge(GoMap dict, List<GoMap> sources) {
        return emptyOnFailure(() -> mustMerge(dict, sources));
    }

    private static Object mergeOverwrite(GoMap dict, List<GoMap> sources) {
        return emptyOnFailure(() -> mustMergeOverwrite(dict, sources));
    }

    private static GoMap mustMerge(GoMap dict, List<GoMap> sources) {
        return Merge.FILL.into(dict, sources);
    }

    private static GoMap mustMergeOverwrite(GoMap dict, List<GoMap> sources) {
        return Merge.OVERWRITE.into(dict, sources);
    }

    /** Sprig turns mergo's errors, though not its panics, into an empty text. */
    private static Object emptyOnFailure(Declare.None merge) {
        try {
            return merge.call();
        } catch (Merge.MismatchException e) {
            return "";
        }
    }
}
