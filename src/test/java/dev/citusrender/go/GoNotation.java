package dev.citusrender.go;

import java.util.ArrayList;
import java.util.List;

/**
 * The notation in which the recorded cases write Go values: {@code nil true i1 l1 (int64) r1 (int32) u1 (uint8) U1 (uint64) f1.5 c1;2 "text" b"bytes"
 * D5 M3 W2 [any…] S[string…] I[int…] {"key" any…} s{"key" string…}}.
 */
public final class GoNotation {
    private final String text;
    private int at;

    private GoNotation(String text) {
        this.text = text;
    }

    /** One value. */
    public static Object parse(String text) {
        return new GoNotation(text).value();
    }

    /** The elements of a list. */
    public static Object[] parseAll(String text) {
        return ((GoList) parse(text)).toArray();
    }

    private Object value() {
        char c = text.charAt(at);
        if (c == '"') {
            return string();
        }
        if (c == '[') {
            return GoList.of(elements(']'));
        }
        if (c == '{') {
            return map(GoType.MAP);
        }
        if (at + 1 < text.length() && "\"[{".indexOf(text.charAt(at + 1)) >= 0) {
            at++;
            return switch (c) {
                case 'b' -> new GoBytes(GoString.encode(string()));
                case 'S' -> GoList.ofType(GoType.STRINGS, elements(']'));
                case 'I' -> GoList.ofType(GoType.INTS, elements(']'));
                default -> map(GoType.STRING_MAP);
            };
        }
        return word(nextWord());
    }

    private String nextWord() {
        int start = at;
        while (at < text.length() && " ]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private static Object word(String word) {
        String rest = word.substring(1);
        return switch (word) {
            case "nil" -> null;
            case "true" -> true;
            case "false" -> false;
            case "nillist" -> GoList.nil(GoType.LIST);
            case "nilmap" -> GoMap.nil(GoType.MAP);
            default -> switch (word.charAt(0)) {
                case 'i' -> GoInt.of(Long.parseLong(rest));
                case 'l' -> Long.parseLong(rest);
                case 'r' -> new GoInt(Long.parseLong(rest), GoKind.INT32);
                case 'u' -> GoInt.uint8(Integer.parseInt(rest));
                case 'U' -> new GoInt(Long.parseUnsignedLong(rest), GoKind.UINT64);
                case 'f' -> GoNumbers.parseFloat(rest, 64);
                case 'c' -> new GoComplex(
                        GoNumbers.parseFloat(rest.substring(0, rest.indexOf(';')), 64), GoNumbers.parseFloat(rest.substring(rest.indexOf(';') + 1), 64));
                case 'D' -> new GoDuration(Long.parseLong(rest));
                case 'M' -> new GoMonth(Long.parseLong(rest));
                case 'W' -> new GoWeekday(Long.parseLong(rest));
                default -> throw new IllegalArgumentException("not a value: " + word);
            };
        };
    }

    private String string() {
        int start = at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return GoQuote.unquote(text.substring(start, ++at));
    }

    private Object[] elements(char end) {
        List<Object> elements = new ArrayList<>();
        at++;
        while (text.charAt(at) != end) {
            elements.add(value());
            if (text.charAt(at) == ' ') {
                at++;
            }
        }
        at++;
        return elements.toArray();
    }

    private GoMap map(GoType type) {
        Object[] content = elements('}');
        GoMap map = new GoMap(type);
        for (int i = 0; i < content.length; i += 2) {
            map.put((String) content[i], content[i + 1]);
        }
        return map;
    }
}
