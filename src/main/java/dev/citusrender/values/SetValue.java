package dev.citusrender.values;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoSpace;
import dev.citusrender.go.GoError;
import java.util.ArrayList;
import java.util.List;

/** What stands behind the {@code =} of a {@code --set} flag: how it is read differs from flag to flag, the grammar of the keys does not. */
sealed interface SetValue {

    /**
     * Reads one value, and the comma after it.
     *
     * @return the value; {@link #NOTHING} when the text ended at the equals sign, which sets an empty string
     */
    Object read(SetScanner in);

    /** Whether keys know escapes and end at commas; {@code --set-literal} has neither. */
    default boolean escapes() {
        return true;
    }

    /** The text ended where a value should begin. */
    Object NOTHING = new Object();

    /** Turns the text of one value, or of one element of a list, into the value. */
    @FunctionalInterface
    interface Converter {
        Object convert(String text);
    }

    /** {@code --set}, {@code --set-string} and {@code --set-file}: text up to a comma, or a list in braces. */
    record Text(Converter converter) implements SetValue {
        @Override
        public Object read(SetScanner in) {
            return switch (in.peek()) {
                case SetScanner.END -> NOTHING;
                case '{' -> list(in);
                default -> converter.convert(in.until(",", true));
            };
        }

        private GoList list(SetScanner in) {
            in.next();
            List<Object> elements = new ArrayList<>();
            while (true) {
                String element = in.until(",}", true);
                if (in.stop() == SetScanner.END) {
                    throw new GoError("list must terminate with '}'");
                }
                boolean last = in.stop() == '}';
                if (last && in.peek() == ',') {
                    in.next();
                }
                elements.add(converter.convert(element));
                if (last) {
                    return GoList.copyOf(elements);
                }
            }
        }
    }

    /** {@code --set-literal}: all the rest, as it is. */
    record Literal() implements SetValue {
        @Override
        public Object read(SetScanner in) {
            return in.readRest();
        }

        @Override
        public boolean escapes() {
            return false;
        }
    }

    /** {@code --set-json}: a JSON value, or nil when there is none before the comma. */
    record Json() implements SetValue {
        @Override
        public Object read(SetScanner in) {
            if (skipBlanksAndComma(in)) {
                return null;
            }
            JsonPrefix.Result json = JsonPrefix.read(in.rest());
            in.skip(json.length());
            skipBlanksAndComma(in);
            return json.value();
        }

        /** Whether a comma or the end of the text came next. */
        private static boolean skipBlanksAndComma(SetScanner in) {
            while (GoSpace.isSpace(in.peek())) {
                in.next();
            }
            int rune = in.peek();
            if (rune == ',') {
                in.next();
            }
            return rune == ',' || rune == SetScanner.END;
        }
    }

    /** The types of {@code --set}: booleans, null and int64 in decimal; all else, floats too, stays a string. */
    static Object typed(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("null")) {
            return null;
        }
        if (text.equals("0")) {
            return 0L;
        }
        return text.isEmpty() || text.charAt(0) == '0' ? text : integerOrText(text);
    }

    private static Object integerOrText(String text) {
        try {
            return GoNumbers.parseInt(text, 10, 64);
        } catch (GoError notAnInteger) {
            return text;
        }
    }
}
