package dev.citusrender.go;

/** Writes one number, text or truth value with the flags, width and precision of its verb (Go: {@code fmt.fmt}). */
final class FieldWriter {
    private static final String LOWER = "0123456789abcdefx";
    private static final String UPPER = "0123456789ABCDEFX";
    private static final int LARGEST_RUNE = 0x10FFFF;

    private final StringBuilder out;
    private final FormatSpec spec;

    FieldWriter(StringBuilder out, FormatSpec spec) {
        this.out = out;
        this.spec = spec;
    }

    /** Writes a text with as many spaces as the width asks for; zeros with the flag 0. */
    void padded(CharSequence text) {
        padded(text, spec.zero);
    }

    private void padded(CharSequence text, boolean zero) {
        if (!spec.hasWidth) {
            out.append(text);
            return;
        }
        int missing = spec.width - Character.codePointCount(text, 0, text.length());
        if (spec.minus) {
            padding(missing, ' ', out.append(text));
        } else {
            padding(missing, zero ? '0' : ' ', out);
            out.append(text);
        }
    }

    private static void padding(int count, char c, StringBuilder to) {
        for (int i = 0; i < count; i++) {
            to.append(c);
        }
    }

    void bool(boolean value) {
        padded(value ? "true" : "false");
    }

    /** {@code %s}: at most precision characters. */
    void text(String text) {
        padded(truncated(text));
    }

    private String truncated(String text) {
        if (!spec.hasPrecision || text.length() <= spec.precision) {
            return text;
        }
        int characters = text.codePointCount(0, text.length());
        return characters <= spec.precision ? text : text.substring(0, text.offsetByCodePoints(0, spec.precision));
    }

    /** {@code %q} of a string. */
    void quoted(String text) {
        String shown = truncated(text);
        if (spec.sharp && GoQuote.canBackquote(shown)) {
            padded("`" + shown + "`");
        } else {
            padded(spec.plus ? GoQuote.quoteToAscii(shown) : GoQuote.quote(shown));
        }
    }

    /** {@code %x} and {@code %X} of a string or bytes. */
    void hexBytes(byte[] bytes, boolean upper) {
        String digits = upper ? UPPER : LOWER;
        int length = spec.hasPrecision ? Math.min(spec.precision, bytes.length) : bytes.length;
        StringBuilder text = new StringBuilder(length * 2);
        for (int i = 0; i < length; i++) {
            if (spec.space && i > 0) {
                text.append(' ');
            }
            if (spec.sharp && (spec.space || i == 0)) {
                text.append('0').append(digits.charAt(16));
            }
            text.append(digits.charAt(bytes[i] >> 4 & 15)).append(digits.charAt(bytes[i] & 15));
        }
        padded(text);
    }

    /** {@code %c}. */
    void character(long number) {
        padded(Character.toString(rune(number)));
    }

    /** {@code %q} of a number. */
    void quotedCharacter(long number) {
        padded(GoQuote.quoteRune(rune(number), spec.plus));
    }

    private static int rune(long number) {
        boolean valid = Long.compareUnsigned(number, LARGEST_RUNE) <= 0 && (number < 0xD800 || number > 0xDFFF);
        return valid ? (int) number : 0xFFFD;
    }

    /** {@code %U}. */
    void unicode(long number) {
        StringBuilder text = new StringBuilder();
        String digits = Long.toHexString(number).toUpperCase(java.util.Locale.ROOT);
        int least = spec.hasPrecision && spec.precision > 4 ? spec.precision : 4;
        padding(least - digits.length(), '0', text.append("U+"));
        text.append(digits);
        if (spec.sharp && Long.compareUnsigned(number, LARGEST_RUNE) <= 0 && GoPrintable.isPrintable((int) number)) {
            text.append(" '").appendCodePoint((int) number).append('\'');
        }
        padded(text, false);
    }

    /** An integer in base 2, 8, 10 or 16. */
    void integer(long number, int base, boolean signed, char verb) {
        boolean negative = signed && number < 0;
        if (spec.hasPrecision && spec.precision == 0 && number == 0) {
            padded("", false);
            return;
        }
        String digits = negative ? digits(-number, base) : digits(number, base);
        StringBuilder text = new StringBuilder(digits.length() + 4);
        if (negative) {
            text.append('-');
        } else if (spec.plus || spec.space) {
            text.append(spec.plus ? '+' : ' ');
        }
        int zeros = leadingZeros(digits.length(), text.length());
        prefix(text, base, verb, zeros > 0 || digits.charAt(0) == '0');
        padding(zeros, '0', text);
        text.append(verb == 'X' ? digits.toUpperCase(java.util.Locale.ROOT) : digits);
        padded(text, false);
    }

    private int leadingZeros(int digits, int sign) {
        if (spec.hasPrecision) {
            return Math.max(spec.precision - digits, 0);
        }
        return spec.zero && !spec.minus && spec.hasWidth ? Math.max(spec.width - sign - digits, 0) : 0;
    }

    private void prefix(StringBuilder text, int base, char verb, boolean startsWithZero) {
        if (verb == 'O') {
            text.append("0o");
        }
        if (spec.sharp) {
            switch (base) {
                case 2 -> text.append("0b");
                case 8 -> text.append(startsWithZero ? "" : "0");
                case 16 -> text.append(verb == 'X' ? "0X" : "0x");
                default -> { }
            }
        }
    }

    private static String digits(long magnitude, int base) {
        return switch (base) {
            case 2 -> Long.toBinaryString(magnitude);
            case 8 -> Long.toOctalString(magnitude);
            case 16 -> Long.toHexString(magnitude);
            default -> Long.toUnsignedString(magnitude);
        };
    }

    /** A floating-point number; {@code precision} is the one to take where none is given. */
    void floating(double value, int bits, char verb, int precision) {
        int digits = spec.hasPrecision ? spec.precision : precision;
        StringBuilder text = new StringBuilder(24);
        GoFloat.append(text, value, verb, digits, bits);
        char first = text.charAt(0);
        if (first != '-' && first != '+') {
            text.insert(0, '+');
        }
        if (spec.space && text.charAt(0) == '+' && !spec.plus) {
            text.setCharAt(0, ' ');
        }
        if (text.charAt(1) == 'I' || text.charAt(1) == 'N') {
            boolean signShown = text.charAt(1) == 'I' || spec.plus || spec.space;
            padded(signShown ? text : text.substring(1), false);
            return;
        }
        if (spec.sharp && verb != 'b') {
            keepPointAndZeros(text, verb, digits);
        }
        if (spec.plus || text.charAt(0) != '+') {
            if (spec.zero && !spec.minus && spec.hasWidth && spec.width > text.length()) {
                out.append(text.charAt(0));
                padding(spec.width - text.length(), '0', out);
                out.append(text, 1, text.length());
            } else {
                padded(text);
            }
        } else {
            padded(text.substring(1));
        }
    }

    /** The flag {@code #}: always a decimal point, and the zeros that {@code %g} leaves out. */
    private static void keepPointAndZeros(StringBuilder text, char verb, int precision) {
        int wanted = switch (verb) {
            case 'g', 'G', 'x' -> precision < 0 ? 6 : precision;
            default -> 0;
        };
        int tail = text.length();
        boolean point = false;
        boolean significant = false;
        for (int i = 1; i < tail; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                point = true;
            } else if (c == 'p' || c == 'P' || (c == 'e' || c == 'E') && verb != 'x' && verb != 'X') {
                tail = i;
            } else {
                significant |= c != '0';
                wanted -= significant ? 1 : 0;
            }
        }
        StringBuilder added = new StringBuilder();
        if (!point) {
            wanted -= tail == 2 && text.charAt(1) == '0' ? 1 : 0;
            added.append('.');
        }
        padding(wanted, '0', added);
        text.insert(tail, added);
    }
}
