package dev.citusrender.function;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoNamedInteger;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoType;
import java.util.ArrayList;
import java.util.List;

/** How Sprig turns any value into text, a number or a list; numbers by the rules of spf13/cast. */
final class Convert {
    private static final double TWO_TO_63 = 0x1p63;

    private Convert() {
    }

    /** The text of a value (sprig's {@code strval}): strings and bytes as they are, anything else as {@code %v} prints it. */
    static String toText(Object value) {
        return switch (value) {
            case String text -> text;
            case GoBytes bytes -> bytes.text();
            case null, default -> GoFormat.value(value);
        };
    }

    /** A number cut to an int64; 0 for what is no number. */
    static long toInt64(Object value) {
        return switch (value) {
            case Long number -> number;
            case GoInt number -> number.value();
            case Double number -> truncate(number);
            case Boolean yes -> yes ? 1 : 0;
            case String text -> parseInt(text);
            case GoNamedInteger number -> number(number);
            case null, default -> 0;
        };
    }

    /** A float64; 0 for what is no number. */
    static double toFloat64(Object value) {
        return switch (value) {
            case Double number -> number;
            case Long number -> number;
            case GoInt number -> number.kind().isUnsignedInteger() ? unsigned(number.value()) : number.value();
            case Boolean yes -> yes ? 1 : 0;
            case String text -> parseFloat(text);
            case GoNamedInteger number -> number(number);
            case null, default -> 0;
        };
    }

    /** What amd64 makes of a float64: cut towards zero, and the lowest number for what does not fit. */
    static long truncate(double number) {
        return number >= -TWO_TO_63 && number < TWO_TO_63 ? (long) number : Long.MIN_VALUE;
    }

    /** Of the named integers cast knows only two. */
    private static long number(GoNamedInteger number) {
        String type = number.goType().name();
        return type.equals("time.Month") || type.equals("time.Weekday") ? number.intValue() : 0;
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (bits >>> 1 | bits & 1) * 2.0;
    }

    private static long parseInt(String text) {
        try {
            return GoNumbers.parseInt(withoutZeroDecimals(text), 0, 64);
        } catch (GoError notANumber) {
            return 0;
        }
    }

    private static double parseFloat(String text) {
        try {
            return GoNumbers.parseFloat(text, 64);
        } catch (GoError notANumber) {
            return 0;
        }
    }

    /** Cast's rule that {@code 12.00} is a whole number: a point followed by nothing but zeros, at least one, goes. */
    private static String withoutZeroDecimals(String text) {
        int point = text.length() - 1;
        while (point >= 0 && text.charAt(point) == '0') {
            point--;
        }
        boolean zeros = point < text.length() - 1;
        return zeros && point >= 0 && text.charAt(point) == '.' ? text.substring(0, point) : text;
    }

    /** The elements of a slice, or null for what is none. */
    static List<Object> elements(Object value) {
        return switch (value) {
            case GoList list -> list;
            case GoBytes bytes -> {
                List<Object> elements = new ArrayList<>(bytes.bytes().length);
                for (byte b : bytes.bytes()) {
                    elements.add(GoInt.uint8(b));
                }
                yield elements;
            }
            case null, default -> null;
        };
    }

    /** The texts of a list without its nils; of anything else a list of its one text, and of nil none (sprig's {@code strslice}). */
    static GoList toTexts(Object value) {
        if (value instanceof GoList list && list.type().equals(GoType.STRINGS)) {
            return list;
        }
        List<Object> elements = elements(value);
        if (elements == null) {
            return value == null ? GoList.ofStrings(List.of()) : GoList.ofStrings(List.of(toText(value)));
        }
        List<String> texts = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (element != null) {
                texts.add(toText(element));
            }
        }
        return GoList.ofStrings(texts);
    }
}
