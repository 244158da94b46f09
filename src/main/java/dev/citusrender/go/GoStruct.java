package dev.citusrender.go;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A Go struct, or a pointer to one, with fields in the order of its declaration.
 *
 * @param goType  its type; of kind PTR for a pointer, which fmt prints with a leading {@code &}
 * @param fields  the exported fields; those of an embedded struct are found by their own names too
 * @param methods its methods, or null
 */
public record GoStruct(GoType goType, List<Field> fields, Function<String, GoMethod> methods) implements GoObject {

    /**
     * A field.
     *
     * @param name      as Go and templates spell it; an unexported one (lower case) is only printed
     * @param value     its value; a struct given as {@link Embedding#EMBEDDED} lends its fields to the outer one
     * @param jsonName  as JSON spells it; null when JSON leaves it out
     * @param omitEmpty whether JSON leaves an empty one out
     * @param embedding whether the field is an embedded struct
     */
    public record Field(String name, Object value, String jsonName, boolean omitEmpty, Embedding embedding) {

        public static Field of(String name, Object value, String jsonName, boolean omitEmpty) {
            return new Field(name, value, jsonName, omitEmpty, Embedding.PLAIN);
        }

        public static Field embedded(String name, GoStruct value) {
            return new Field(name, value, null, false, Embedding.EMBEDDED);
        }

        private Field with(Object other) {
            return new Field(name, other, jsonName, omitEmpty, embedding);
        }

        private boolean isExported() {
            return Character.isUpperCase(name.charAt(0));
        }
    }

    /** Whether a field is one of its own or an embedded struct. */
    public enum Embedding { PLAIN, EMBEDDED }

    /** A struct without methods. */
    public static GoStruct of(GoType type, Field... fields) {
        return new GoStruct(type, List.of(fields), null);
    }

    @Override
    public GoMethod method(String name) {
        return methods == null ? null : methods.apply(name);
    }

    @Override
    public Object field(String name) {
        for (Field f : fields) {
            if (f.name.equals(name) && f.isExported()) {
                return f.value;
            }
        }
        for (Field f : fields) {
            if (f.embedding == Embedding.EMBEDDED) {
                Object found = ((GoStruct) f.value).field(name);
                if (found != NO_FIELD) {
                    return found;
                }
            }
        }
        return NO_FIELD;
    }

    @Override
    public boolean hides(String name) {
        return fields.stream().anyMatch(f -> f.name.equals(name) && !f.isExported());
    }

    @Override
    public String goString() {
        StringBuilder out = new StringBuilder(goType.kind() == GoKind.PTR ? "&{" : "{");
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            GoFormat.appendValue(out, fields.get(i).value);
        }
        return out.append('}').toString();
    }

    /** A template prints what a pointer points to, while fmt says that it is one. */
    @Override
    public String printed() {
        return goType.kind() == GoKind.PTR && method("String") == null ? goString().substring(1) : goString();
    }

    @Override
    public GoStruct structure() {
        return this;
    }

    /** The exported fields, an embedded struct as one of them: what an encoder sees that asks for no tags and doesn't flatten. */
    public List<Field> exported() {
        return fields.stream().filter(Field::isExported).toList();
    }

    /** Unexported fields, out of reach for reflection, are left at their zero value; they are texts. */
    @Override
    public Object reflectCopy() {
        return new GoStruct(goType, fields.stream().map(f -> f.with(switch (f.value) {
            case GoObject inner -> inner.reflectCopy();
            case String s when !f.isExported() -> "";
            case null, default -> f.value;
        })).toList(), methods);
    }

    /** Calls back with each exported field, those of an embedded struct among them, as an encoder that asks for no tags sees them. */
    public void exportedFields(BiConsumer<String, Object> action) {
        for (Field f : fields) {
            if (f.embedding == Embedding.EMBEDDED) {
                ((GoStruct) f.value).exportedFields(action);
            } else if (f.isExported()) {
                action.accept(f.name, f.value);
            }
        }
    }

    /** The places of the exported fields among all; those of an embedded struct have its place. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            Field f = fields.get(i);
            if (f.embedding == Embedding.EMBEDDED) {
                ((GoStruct) f.value).exportedFields((name, value) -> places.put(name, place));
            } else {
                places.put(f.name, place);
            }
        }
        return places;
    }

    /** A map with the JSON names. Its keys come out sorted, where Go keeps the order of the fields: {@link #jsonFields} has that. */
    @Override
    public Object toJson() {
        GoMap map = new GoMap();
        jsonFields((name, value) -> map.put(name, value));
        return map;
    }

    /** Calls back with each field that JSON writes, in the order in which it writes them. */
    public void jsonFields(BiConsumer<String, Object> action) {
        for (Field f : fields) {
            if (f.embedding == Embedding.EMBEDDED) {
                ((GoStruct) f.value).jsonFields(action);
            } else if (f.jsonName != null && !(f.omitEmpty && isEmpty(f.value))) {
                action.accept(f.jsonName, f.value);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case null -> true;
            case String s -> s.isEmpty();
            case Boolean b -> !b;
            case GoList l -> l.isEmpty();
            case GoMap m -> m.isEmpty();
            case GoInt i -> i.value() == 0;
            case Long l -> l == 0;
            case Double d -> d == 0;
            default -> false;
        };
    }
}
