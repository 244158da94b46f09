package dev.citusrender.kube;

import java.util.Locale;

/** What a field of an API type may hold. */
sealed interface FieldType {

    /** A value without parts. {@code ANY} is whatever JSON can say. */
    enum Scalar implements FieldType {
        STRING, BOOL, INT, LONG, NUMBER, TIME, QUANTITY, INT_OR_STRING, BYTES, ANY
    }

    /** A list. */
    record ListOf(FieldType element) implements FieldType { }

    /** A map with keys of the user's. */
    record MapOf(FieldType value) implements FieldType { }

    /** An object of a named type. */
    record ObjectOf(String type) implements FieldType { }

    /** Reads the word that stands for a type in the tables, such as {@code []@V1Container}. */
    static FieldType parse(String code) {
        if (code.startsWith("[]")) {
            return new ListOf(parse(code.substring(2)));
        }
        if (code.startsWith("{}")) {
            return new MapOf(parse(code.substring(2)));
        }
        return code.startsWith("@") ? new ObjectOf(code.substring(1)) : Scalar.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
