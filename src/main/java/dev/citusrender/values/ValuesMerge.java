package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoSpace;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import dev.citusrender.yaml.YamlException;
import java.util.List;
import java.util.function.Supplier;

/** Puts together the values that a user gave. Chart defaults are not part of them: those come in with {@link Coalesce}. */
public final class ValuesMerge {
    private final ValuesOptions options;
    private final HelmVersion version;
    private final ValuesFiles shared;
    private GoMap values = new GoMap();

    private ValuesMerge(ValuesOptions options, HelmVersion version, ValuesFiles shared) {
        this.options = options;
        this.version = version;
        this.shared = shared;
    }

    /**
     * The values that the options give. Nulls are kept: they delete defaults later.
     *
     * @throws ValuesException when a file can't be read or a flag can't be parsed, in helm's words
     */
    public static GoMap merge(ValuesOptions options, HelmVersion version, Log log) {
        return merge(options, version, ValuesFiles.FRESH);
    }

    /** The same, with files and presets that other renders may have read before. */
    public static GoMap merge(ValuesOptions options, HelmVersion version, ValuesFiles files) {
        return merge(options, new GoMap(), version, files);
    }

    /**
     * The same, with values that are in no file.
     *
     * @param inline go over those of the files, as one more file would; not to be used any more afterwards
     */
    public static GoMap merge(ValuesOptions options, GoMap inline, HelmVersion version, ValuesFiles files) {
        return new ValuesMerge(options, version, files).merge(inline);
    }

    private GoMap merge(GoMap inline) {
        for (String preset : options.presets()) {
            values = ValuesTree.merge(values, shared("preset " + preset, () -> Presets.read(preset, version)));
        }
        for (String file : options.files()) {
            values = ValuesTree.merge(values, shared(file, () -> readFile(file)));
        }
        values = inline.isEmpty() ? values : ValuesTree.merge(values, inline);
        options.setJson().forEach(this::setJson);
        set("--set", options.set(), new SetValue.Text(SetValue::typed));
        set("--set-string", options.setString(), new SetValue.Text(text -> text));
        set("--set-file", options.setFile(), new SetValue.Text(name -> GoString.decode(readBytes(name))));
        set("--set-literal", options.setLiteral(), new SetValue.Literal());
        return values;
    }

    private GoMap shared(String name, Supplier<GoMap> parse) {
        return shared.read(new ValuesFiles.Source(version, options.folder(), name), parse);
    }

    private GoMap readFile(String file) {
        String text = GoString.decode(readBytes(file));
        try {
            return ValuesDocuments.read(text, file, version);
        } catch (YamlException e) {
            throw new ValuesException("failed to parse " + file + ": " + e.getMessage(), new Origin(file, e.line(), e.column()));
        }
    }

    private byte[] readBytes(String file) {
        if (GoSpace.trim(file).equals("-")) {
            return options.stdin().get();
        }
        UrlCheck.check(file);
        return FileText.read(options.folder(), file);
    }

    private void set(String flag, List<String> texts, SetValue kind) {
        for (String text : texts) {
            Origin origin = Origin.of(flag + " " + text);
            try {
                new SetParser(text, kind, version, origin).parseInto(values);
            } catch (GoError e) {
                throw new ValuesException("failed parsing " + flag + " data: " + e.getMessage(), origin);
            } catch (ValuesException e) {
                throw new ValuesException("failed parsing " + flag + " data: " + e.getMessage(), origin);
            }
        }
    }

    /** Whatever is wrong with the JSON, helm only repeats it. */
    private void setJson(String text) {
        Origin origin = Origin.of("--set-json " + text);
        String trimmed = GoSpace.trim(text);
        boolean object = version.setJsonTakesObjects() && trimmed.startsWith("{");
        try {
            if (object) {
                GoMap map = GoJson.readMap(trimmed);
                values = ValuesTree.merge(values, (GoMap) withOrigin(map, origin));
            } else {
                new SetParser(text, new SetValue.Json(), version, origin).parseInto(values);
            }
        } catch (GoError e) {
            throw new ValuesException("failed parsing --set-json data " + (object ? "JSON: " : "") + text, origin);
        }
    }

    /** A value out of JSON, each entry of each map in it with an origin. */
    static Object withOrigin(Object value, Origin origin) {
        return switch (value) {
            case GoMap map -> {
                GoMap marked = GoMap.withCapacity(map.size());
                map.forEachSorted((key, entry) -> marked.put(key, withOrigin(entry, origin), origin));
                yield marked;
            }
            case GoList list -> {
                Origin[] origins = new Origin[list.size()];
                Object[] elements = new Object[list.size()];
                for (int i = 0; i < elements.length; i++) {
                    elements[i] = withOrigin(list.get(i), origin);
                    origins[i] = origin;
                }
                yield GoList.of(elements).withOrigins(origins);
            }
            case null, default -> value;
        };
    }
}
