package dev.citusrender.schema;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A keyword of a schema made ready to be tested on Go values. Each holds for values of the types that it says nothing about. */
sealed interface SchemaTest {
    /** Up to here, whole numbers are what they are in a double. */
    double EXACT = 1L << 53;

    /**
     * Whether the keyword allows a value; ends the whole test (see {@link SchemaFit#sure}) when it can't tell.
     *
     * @param depth how many schemas are around this one
     */
    boolean holds(Object value, int depth);

    /** A schema that is just true or false. */
    record Always(boolean result) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            return result;
        }
    }

    /** A keyword that is not tested here. */
    record Unknown() implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            SchemaFit.sure(false);
            return false;
        }
    }

    // --- any value ---

    /** {@code type}: which of JSON's types a value may be of. */
    record Type(boolean isNull, boolean isString, boolean isObject, boolean isArray, boolean isBoolean, boolean isNumber, boolean isWhole) implements SchemaTest {
        static Type of(Json node) {
            Set<String> names = new HashSet<>();
            (node.isArray() ? node.values() : List.of(node)).forEach(name -> names.add(name.asString()));
            return new Type(names.contains("null"), names.contains("string"), names.contains("object"), names.contains("array"),
                    names.contains("boolean"), names.contains("number"), names.contains("integer"));
        }

        @Override
        public boolean holds(Object value, int depth) {
            return switch (value) {
                case null -> isNull;
                case String s -> isString;
                case GoMap m -> isObject;
                case GoList l -> isArray;
                case Boolean b -> isBoolean;
                default -> isNumber || isWhole && isInteger(number(value));
            };
        }

        private static boolean isInteger(double number) {
            return number == Math.rint(number) && !Double.isInfinite(number);
        }
    }

    /** {@code enum} and {@code const}, of scalars. */
    record OneOfValues(Set<Object> values) implements SchemaTest {
        private static final Object NULL = new Object();

        static OneOfValues of(Collection<Json> nodes) {
            Set<Object> values = new HashSet<>();
            for (Json node : nodes) {
                SchemaFit.sure(!node.isContainer());
                values.add(node.isString() ? node.stringValue() : node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? NULL : exact(node));
            }
            return new OneOfValues(values);
        }

        @Override
        public boolean holds(Object value, int depth) {
            return switch (value) {
                case null -> values.contains(NULL);
                case String s -> values.contains(s);
                case Boolean b -> values.contains(b);
                case GoMap m -> false;
                case GoList l -> false;
                default -> values.contains(number(value) + 0.0);
            };
        }
    }

    /** {@code format}, which is an assertion up to draft 7. */
    record Format(String format) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            if (!(value instanceof String text)) {
                return true;
            }
            SchemaFit.sure(!format.equals("regex"));
            return !SchemaFormats.isKnown(format) || SchemaFormats.problem(format, text) == null;
        }
    }

    // --- strings and numbers ---

    /** {@code pattern}. */
    record Pattern(String expression, SchemaParts parts) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            return !(value instanceof String text) || parts.finds(expression, text);
        }
    }

    /** The least or most characters, items or properties. */
    record Count(char kind, int least, int most) implements SchemaTest {
        static Count of(String keyword, Json node) {
            SchemaFit.sure(node.isInt());
            boolean least = keyword.startsWith("min");
            return new Count(keyword.charAt(3), least ? node.intValue() : 0, least ? Integer.MAX_VALUE : node.intValue());
        }

        @Override
        public boolean holds(Object value, int depth) {
            int count = switch (value) {
                case String s when kind == 'L' -> s.codePointCount(0, s.length());
                case GoList l when kind == 'I' -> l.size();
                case GoMap m when kind == 'P' -> m.size();
                case null, default -> least;
            };
            return count >= least && count <= most;
        }
    }

    /** {@code minimum} and its like. */
    record Limit(double limit, int sign, boolean exclusive) implements SchemaTest {
        static Limit of(String keyword, Json node) {
            return new Limit(exact(node), keyword.endsWith("inimum") ? 1 : -1, keyword.startsWith("exclusive"));
        }

        @Override
        public boolean holds(Object value, int depth) {
            if (value == null || value instanceof String || value instanceof Boolean || value instanceof GoMap || value instanceof GoList) {
                return true;
            }
            double beyond = (number(value) - limit) * sign;
            return exclusive ? beyond > 0 : beyond >= 0;
        }
    }

    /** A number of a schema; only whole ones that a double holds exactly are compared without care. */
    private static double exact(Json node) {
        SchemaFit.sure(node.isIntegralNumber() && Math.abs(node.doubleValue()) < EXACT);
        return node.doubleValue();
    }

    private static double number(Object value) {
        double number = switch (value) {
            case Double d -> d;
            case Long l -> l;
            default -> Double.NaN;
        };
        SchemaFit.sure(value instanceof Double || Math.abs(number) < EXACT);
        return number;
    }

    // --- objects ---

    /** {@code required}. */
    record Required(List<String> names) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            if (value instanceof GoMap map) {
                for (String name : names) {
                    if (!map.containsKey(name)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /**
     * {@code properties}, {@code patternProperties} and {@code additionalProperties}.
     *
     * @param rest null when other properties are not looked at
     */
    record Properties(Map<String, SchemaFit> named, Map<String, SchemaFit> matching, SchemaFit rest, SchemaParts parts) implements SchemaTest {
        static Map<String, SchemaFit> map(Json node, Function<String, SchemaFit> inside) {
            Map<String, SchemaFit> map = new HashMap<>();
            node.propertyNames().forEach(name -> map.put(name, inside.apply(name)));
            return map;
        }

        @Override
        public boolean holds(Object value, int depth) {
            if (value instanceof GoMap map) {
                for (String name : map.sortedKeys()) {
                    if (!holds(name, map.get(name), depth + 1)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean holds(String name, Object property, int depth) {
            SchemaFit own = named.get(name);
            boolean evaluated = own != null;
            if (evaluated && !own.test(property, depth)) {
                return false;
            }
            for (Map.Entry<String, SchemaFit> pattern : matching.entrySet()) {
                if (parts.finds(pattern.getKey(), name)) {
                    evaluated = true;
                    if (!pattern.getValue().test(property, depth)) {
                        return false;
                    }
                }
            }
            return evaluated || rest == null || rest.test(property, depth);
        }
    }

    /** {@code propertyNames}. */
    record Names(SchemaFit each) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            if (value instanceof GoMap map) {
                for (String name : map.sortedKeys()) {
                    if (!each.test(name, depth + 1)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    // --- arrays ---

    /** {@code items}, one schema for all. */
    record Items(SchemaFit each) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            if (value instanceof GoList list) {
                for (int i = 0; i < list.size(); i++) {
                    if (!each.test(list.get(i), depth + 1)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** {@code uniqueItems}, told of texts only. */
    record Unique() implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            if (value instanceof GoList list) {
                Set<String> seen = new HashSet<>();
                for (int i = 0; i < list.size(); i++) {
                    SchemaFit.sure(list.get(i) instanceof String);
                    if (!seen.add((String) list.get(i))) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    // --- the same value ---

    /** {@code $ref}. */
    record Same(SchemaFit target) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            return target.test(value, depth + 1);
        }
    }

    /** {@code not}. */
    record Not(SchemaFit schema) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            return !schema.test(value, depth + 1);
        }
    }

    /** {@code allOf}, {@code anyOf}, {@code oneOf}: so many of the schemas at least and at most. */
    record Some(List<SchemaFit> schemas, int least, int most) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            int count = 0;
            for (SchemaFit schema : schemas) {
                count += schema.test(value, depth + 1) ? 1 : 0;
            }
            return count >= least && count <= most;
        }
    }

    /** {@code if}, {@code then}, {@code else}. */
    record If(SchemaFit condition, SchemaFit then, SchemaFit otherwise) implements SchemaTest {
        @Override
        public boolean holds(Object value, int depth) {
            SchemaFit branch = condition.test(value, depth + 1) ? then : otherwise;
            return branch == null || branch.test(value, depth + 1);
        }
    }
}
