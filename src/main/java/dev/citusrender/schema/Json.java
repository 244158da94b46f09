package dev.citusrender.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of JSON with exact numbers, and objects whose keys keep their order: what a schema is read into, and values that do not fit one. Where a
 * value stands matters, so two of them are the same only if they are one object; {@link #isSameAs} compares contents.
 *
 * <p>Jackson's nodes are not used for it: to load them takes a program as long as to read the schema of a large chart, and that at each start.
 */
final class Json {
    static final Json NULL = new Json("null");
    static final Json TRUE = new Json(Boolean.TRUE);
    static final Json FALSE = new Json(Boolean.FALSE);
    /** What there is at a path that leads nowhere. */
    static final Json MISSING = new Json("");

    /** A map of names to Json, a list of Json, a String, a Boolean or a Number; of the two constants it means nothing. */
    private final Object content;
    /** How a number was written; null for all else. */
    private final String written;

    private Json(Object content) {
        this(content, null);
    }

    private Json(Object content, String written) {
        this.content = content;
        this.written = written;
    }

    static Json object() {
        return new Json(new LinkedHashMap<String, Json>());
    }

    static Json array() {
        return new Json(new ArrayList<Json>());
    }

    static Json of(String text) {
        return new Json(text);
    }

    static Json of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** A Long, or a BigInteger or BigDecimal where that won't do. */
    static Json of(Number number) {
        return new Json(number);
    }

    /** A number that messages show as it was written, such as {@code 1e3}. */
    static Json of(Number number, String written) {
        return new Json(number, written);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Json> entries() {
        return (Map<String, Json>) content;
    }

    @SuppressWarnings("unchecked")
    private List<Json> elements() {
        return (List<Json>) content;
    }

    // --- of which kind ---

    boolean isObject() {
        return content instanceof Map;
    }

    boolean isArray() {
        return content instanceof List;
    }

    boolean isContainer() {
        return isObject() || isArray();
    }

    boolean isString() {
        return content instanceof String && this != NULL && this != MISSING;
    }

    boolean isBoolean() {
        return content instanceof Boolean;
    }

    boolean isNumber() {
        return content instanceof Number;
    }

    /** Whether it is written as a whole number. */
    boolean isIntegralNumber() {
        return content instanceof Long || content instanceof BigInteger;
    }

    boolean isLong() {
        return content instanceof Long;
    }

    boolean isInt() {
        return content instanceof Long number && number.intValue() == number;
    }

    boolean isNull() {
        return this == NULL;
    }

    boolean isMissing() {
        return this == MISSING;
    }

    /** JSON Schema's name of what it is; a number is always {@code number}. */
    String type() {
        return isObject() ? "object" : isArray() ? "array" : isString() ? "string" : isNumber() ? "number" : isBoolean() ? "boolean" : "null";
    }

    // --- what is in it ---

    boolean has(String name) {
        return isObject() && entries().containsKey(name);
    }

    /** The value of a key; null when there is none. */
    Json get(String name) {
        return isObject() ? entries().get(name) : null;
    }

    /** An element; null when there is none. */
    Json get(int index) {
        return isArray() && index >= 0 && index < elements().size() ? elements().get(index) : null;
    }

    /** The value of a key, or {@link #MISSING}. */
    Json path(String name) {
        Json value = get(name);
        return value == null ? MISSING : value;
    }

    /** An element, or {@link #MISSING}. */
    Json path(int index) {
        Json value = get(index);
        return value == null ? MISSING : value;
    }

    /** The entries of an object; none of anything else. */
    Set<Map.Entry<String, Json>> properties() {
        return isObject() ? entries().entrySet() : Set.of();
    }

    /** The keys of an object; none of anything else. */
    Collection<String> propertyNames() {
        return isObject() ? entries().keySet() : Set.of();
    }

    /** What an object or array holds; nothing of anything else. */
    Collection<Json> values() {
        return isObject() ? entries().values() : isArray() ? elements() : List.of();
    }

    int size() {
        return isObject() ? entries().size() : isArray() ? elements().size() : 0;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** Sets a key of an object; of equal keys the last counts. */
    void put(String name, Json value) {
        entries().put(name, value);
    }

    void remove(String name) {
        entries().remove(name);
    }

    /** Gives an array one more element. */
    void add(Json element) {
        elements().add(element);
    }

    // --- scalars ---

    /** The text that it is. */
    String stringValue() {
        return (String) content;
    }

    /** The scalar as text; null as none. */
    String asString() {
        return isMissing() || isNull() ? "" : written != null ? written : content.toString();
    }

    /** The text that it is, if it is one. */
    String asString(String otherwise) {
        return isString() ? stringValue() : otherwise;
    }

    boolean booleanValue() {
        return (Boolean) content;
    }

    /** The truth value that it is, if it is one. */
    boolean asBoolean(boolean otherwise) {
        return content instanceof Boolean value ? value : otherwise;
    }

    int intValue() {
        return ((Number) content).intValue();
    }

    long longValue() {
        return ((Number) content).longValue();
    }

    double doubleValue() {
        return ((Number) content).doubleValue();
    }

    BigDecimal decimalValue() {
        return switch (content) {
            case Long number -> BigDecimal.valueOf(number);
            case BigInteger number -> new BigDecimal(number);
            default -> (BigDecimal) content;
        };
    }

    /** Compares two numbers by what they are worth. */
    int compareNumber(Json other) {
        return isLong() && other.isLong() ? Long.compare(longValue(), other.longValue()) : decimalValue().compareTo(other.decimalValue());
    }

    /** Whether both have the same content; numbers by what they are worth, objects whatever the order of their keys. */
    boolean isSameAs(Json other) {
        if (isNumber() && other.isNumber()) {
            return compareNumber(other) == 0;
        }
        if (isArray() && other.isArray() && size() == other.size()) {
            for (int i = 0; i < size(); i++) {
                if (!get(i).isSameAs(other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (isObject() && other.isObject() && size() == other.size()) {
            for (Map.Entry<String, Json> entry : properties()) {
                if (!other.has(entry.getKey()) || !entry.getValue().isSameAs(other.get(entry.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        return !isContainer() && !other.isContainer() && type().equals(other.type()) && content.equals(other.content);
    }
}
