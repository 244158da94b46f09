package dev.citusrender.toml;

import static dev.citusrender.toml.Cursor.isDigit;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoQuote;
import java.util.function.IntPredicate;

/** Integers, floats and times, which are told apart only while they are read. */
final class TomlNumbers {
    private final Cursor cursor;
    private final TomlTimes times;

    TomlNumbers(Cursor cursor, TomlTimes times) {
        this.cursor = cursor;
        this.times = times;
    }

    /** A value whose first character, a digit, has been read. */
    Object afterDigit(int first) {
        cursor.markLast();
        int c = cursor.next();
        if (first == '0' && (c == 'b' || c == 'o' || c == 'x')) {
            return based(c);
        }
        while (isDigit(c)) {
            first = ' ';
            c = cursor.next();
        }
        return switch (c) {
            case '_' -> decimal();
            case '.', 'e', 'E' -> floating();
            // A time has two digits before its first separator, so after a lone 0 none can begin.
            case '-', ':' -> first == '0' ? integerBefore() : time();
            default -> integerBefore();
        };
    }

    /** A decimal number whose sign has been read. */
    Object afterSign() {
        cursor.markLast();
        int c = cursor.next();
        switch (c) {
            case 'i' -> {
                return special('n', 'f');
            }
            case 'n' -> {
                return special('a', 'n');
            }
            case '0' -> refuseBase(cursor.peek());
            case '.' -> throw cursor.failure("floats must start with a digit, not '.'");
            default -> { }
        }
        if (!isDigit(c)) {
            throw cursor.failure("expected a digit but got " + Cursor.quoted(c));
        }
        return decimal();
    }

    private void refuseBase(int c) {
        if (c == 'b' || c == 'o' || c == 'x') {
            throw cursor.failure("cannot use sign with non-decimal numbers: '" + cursor.marked() + (char) c + "'");
        }
    }

    private Object special(int second, int third) {
        if (!cursor.accept(second) || !cursor.accept(third)) {
            throw cursor.failure("invalid float: '" + cursor.marked() + "'");
        }
        return number(cursor.marked());
    }

    private Object based(int base) {
        IntPredicate digit = switch (base) {
            case 'b' -> c -> c == '0' || c == '1';
            case 'o' -> c -> c >= '0' && c <= '7';
            default -> Cursor::isHex;
        };
        int c = cursor.peek();
        if (!digit.test(c)) {
            String kind = base == 'b' ? "a binary" : base == 'o' ? "an octal" : "a hexadecimal";
            throw cursor.failure("not " + kind + " number: '" + cursor.marked() + Character.toString(c) + "'");
        }
        cursor.skipWhile(digit.or(d -> d == '_'));
        return integer(cursor.marked());
    }

    private Object decimal() {
        cursor.skipWhile(c -> isDigit(c) || c == '_');
        int c = cursor.next();
        if (c == '.' || c == 'e' || c == 'E') {
            return floating();
        }
        return integerBefore();
    }

    private Object floating() {
        cursor.skipWhile(c -> isDigit(c) || "_.-+eE".indexOf(c) >= 0);
        return number(cursor.marked());
    }

    private Object time() {
        cursor.skipWhile(c -> isDigit(c) || "-:Tt .Zz+".indexOf(c) >= 0);
        return times.read(cursor.marked().strip(), cursor.line());
    }

    /** The integer that ends before the character that was read last. */
    private Object integerBefore() {
        cursor.back();
        return integer(cursor.marked());
    }

    private Object integer(String text) {
        if (!underscoresFit(text)) {
            throw invalid("integer", text, "underscores must be surrounded by digits");
        }
        if (hasLeadingZero(text)) {
            throw invalid("integer", text, "cannot have leading zeroes");
        }
        try {
            return GoNumbers.parseInt(text, 0, 64);
        } catch (GoError e) {
            throw at(text + " is out of range for int64"); // nothing else can be wrong with it now
        }
    }

    /** A float; {@code inf} and {@code nan} are ones too. */
    Object number(String text) {
        for (String part : text.split("[.eE]")) {
            if (!part.isEmpty() && !underscoresFit(part)) {
                throw invalid("float", text, "underscores must be surrounded by digits");
            }
        }
        if (hasLeadingZero(text.split("[.eE]")[0])) {
            throw invalid("float", text, "cannot have leading zeroes");
        }
        if (!periodsFit(text)) {
            throw invalid("float", text, "'.' must be followed by one or more digits");
        }
        if (text.endsWith("nan") && text.length() == 4) {
            return Math.copySign(Double.NaN, text.charAt(0) == '-' ? -1 : 1);
        }
        try {
            return GoNumbers.parseFloat(text.replace("_", ""), 64);
        } catch (GoError e) {
            boolean range = e.getMessage().endsWith("value out of range");
            throw at(range ? text + " is out of range for float64" : "Invalid float value: " + GoQuote.quote(text));
        }
    }

    private Cursor.Failure invalid(String what, String text, String why) {
        return at("Invalid " + what + " " + GoQuote.quote(text) + ": " + why);
    }

    private Cursor.Failure at(String message) {
        return new Cursor.Failure(message, cursor.line());
    }

    private static boolean hasLeadingZero(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        if (signed) {
            return text.length() > 2 && text.charAt(1) == '0';
        }
        return text.length() > 1 && text.charAt(0) == '0' && "box".indexOf(text.charAt(1)) < 0;
    }

    private static boolean underscoresFit(String text) {
        if (isSpecial(text)) {
            return true;
        }
        boolean afterDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_' && !afterDigit) {
                return false;
            }
            afterDigit = Cursor.isHex(c);
        }
        return afterDigit;
    }

    private static boolean isSpecial(String text) {
        return switch (text) {
            case "nan", "+nan", "-nan", "inf", "-inf", "+inf" -> true;
            default -> false;
        };
    }

    private static boolean periodsFit(String text) {
        for (int i = text.indexOf('.'); i >= 0; i = text.indexOf('.', i + 1)) {
            if (i + 1 == text.length() || !isDigit(text.charAt(i + 1))) {
                return false;
            }
        }
        return true;
    }
}
