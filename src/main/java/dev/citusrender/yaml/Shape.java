package dev.citusrender.yaml;

import java.util.List;

/** The Go type that a document is read into, as far as reading depends on it. */
public sealed interface Shape {
    /** {@code string}: numbers and booleans become text, a fraction with the precision of a float32. */
    Shape TEXT = new Simple("string");
    /** {@code bool}. */
    Shape BOOL = new Simple("bool");
    /** {@code interface {}}: whatever is there. */
    Shape ANY = new Simple("interface {}");
    /** {@code time.Time}: text after RFC 3339. */
    Shape TIME = new Simple("time.Time");

    /** How Go prints the type in an error. */
    String goType();

    /** {@code []element}. */
    static Shape listOf(Shape element) {
        return new ListOf(element);
    }

    /** {@code map[string]element}. */
    static Shape mapOf(Shape element) {
        return new MapOf(element);
    }

    /** A pointer to a struct: null is taken for nil. In errors about a list of them it prints with a {@code *}. */
    static Shape pointerTo(Struct struct) {
        return new Pointer(struct);
    }

    /** One of the shapes without structure. */
    record Simple(String goType) implements Shape {
    }

    /** A slice. */
    record ListOf(Shape element) implements Shape {
        @Override
        public String goType() {
            return "[]" + element.goType();
        }
    }

    /** A map with string keys. */
    record MapOf(Shape element) implements Shape {
        @Override
        public String goType() {
            return "map[string]" + element.goType();
        }
    }

    /** A pointer. */
    record Pointer(Struct target) implements Shape {
        @Override
        public String goType() {
            return "*" + target.goType();
        }
    }

    /**
     * A struct.
     *
     * @param goType as Go prints the type, such as {@code chart.Metadata}
     * @param name   the bare name of the type, empty when it has none
     */
    record Struct(String goType, String name, List<Field> fields) implements Shape {
        /** The field that a key belongs to, if need be without regard to case; null when there is none. */
        Field field(String key) {
            Field folded = null;
            for (Field field : fields) {
                if (field.name().equals(key)) {
                    return field;
                }
                if (folded == null && field.name().equalsIgnoreCase(key)) {
                    folded = field;
                }
            }
            return folded;
        }
    }

    /** A field of a struct, by its JSON name. */
    record Field(String name, Shape shape) {
    }

    /** A struct of a named type. */
    static Struct struct(String goType, Field... fields) {
        return new Struct(goType, goType.substring(goType.lastIndexOf('.') + 1), List.of(fields));
    }

    /** A field. */
    static Field field(String name, Shape shape) {
        return new Field(name, shape);
    }
}
