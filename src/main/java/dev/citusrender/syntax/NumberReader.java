package dev.citusrender.syntax;

import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoQuote;

/** Reads one number literal into all the views of a {@link NumberConstant}, in the order of Go's {@code newNumber}. */
final class NumberReader {
    private static final double TWO_TO_64 = 0x1p64;

    private final String text;
    private boolean isInt;
    private long integer;
    private boolean isUint;
    private long unsigned;
    private boolean isFloat;
    private double real;
    private GoComplex complex;

    NumberReader(String text) {
        this.text = text;
    }

    NumberConstant read(Token.Kind kind) {
        switch (kind) {
            case CHARACTER -> readCharacter();
            case COMPLEX -> readComplex();
            default -> readNumber();
        }
        return new NumberConstant(text, isInt, integer, isUint, unsigned, isFloat, real, complex);
    }

    private void readCharacter() {
        setInteger(character());
        setUnsigned(integer);
        setReal(integer);
    }

    private int character() {
        try {
            return GoQuote.unquoteChar(text);
        } catch (GoError e) {
            throw beginsWithCharacter() ? new GoError("malformed character constant: " + text) : e;
        }
    }

    /** Whether the quotes hold a character and then something else: Go reads the one and complains about the rest. */
    private boolean beginsWithCharacter() {
        for (int end = 2; end < text.length() - 1; end++) {
            try {
                GoQuote.unquoteChar(text.substring(0, end) + "'");
                return true;
            } catch (GoError e) {
                // not yet a whole character
            }
        }
        return false;
    }

    /** {@code 1+2i}; the lexer has seen to it that a second sign is there. */
    private void readComplex() {
        int sign = text.length() - 1;
        while (!isSign(sign)) {
            sign--;
        }
        String re = text.substring(0, sign);
        String im = text.substring(sign, text.length() - 1);
        if (!isScannable(re) || !isScannable(im)) {
            throw new GoError("syntax error scanning complex number");
        }
        setComplex(GoNumbers.parseFloat(re, 64), GoNumbers.parseFloat(im, 64));
    }

    /** Go reads these two with fmt.Sscan, which knows neither binary nor octal floats. */
    private static boolean isScannable(String part) {
        String unsigned = part.startsWith("+") || part.startsWith("-") ? part.substring(1) : part;
        return !unsigned.isEmpty() && (unsigned.length() < 2 || unsigned.charAt(0) != '0' || "bBoO".indexOf(unsigned.charAt(1)) < 0);
    }

    private boolean isSign(int i) {
        char c = text.charAt(i);
        char before = i == 0 ? 0 : Character.toLowerCase(text.charAt(i - 1));
        boolean hexadecimal = text.contains("x") || text.contains("X");
        return (c == '+' || c == '-') && before != (hexadecimal ? 'p' : 'e');
    }

    private void readNumber() {
        if (text.endsWith("i") && readImaginary()) {
            return;
        }
        readUnsigned();
        readInteger();
        if (isInt) {
            setReal(integer);
        } else if (isUint) {
            setReal(unsignedToDouble(unsigned));
        } else {
            readFloat();
        }
        if (!isInt && !isUint && !isFloat) {
            throw new GoError("illegal number syntax: " + GoQuote.quote(text));
        }
    }

    private boolean readImaginary() {
        try {
            setComplex(0, GoNumbers.parseFloat(text.substring(0, text.length() - 1), 64));
            return true;
        } catch (GoError e) {
            return false;
        }
    }

    private void readUnsigned() {
        try {
            setUnsigned(GoNumbers.parseUint(text, 0, 64));
        } catch (GoError e) {
            // not an unsigned integer; that is an answer, not an error
        }
    }

    private void readInteger() {
        try {
            setInteger(GoNumbers.parseInt(text, 0, 64));
            isUint |= integer == 0; // -0
        } catch (GoError e) {
            // not an integer
        }
    }

    private void readFloat() {
        double value;
        try {
            value = GoNumbers.parseFloat(text, 64);
        } catch (GoError e) {
            return;
        }
        if (!NumberConstant.looksLikeFloat(text)) {
            throw new GoError("integer overflow: " + GoQuote.quote(text));
        }
        setReal(value);
        takeIntegersOf(value);
    }

    /** A real constant without a fraction is an integer as well. */
    private void takeIntegersOf(double value) {
        if (value == Math.rint(value) && value >= Long.MIN_VALUE && value < 0x1p63) {
            setInteger((long) value);
        }
        if (value == Math.rint(value) && value >= 0 && value < TWO_TO_64) {
            setUnsigned(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) + Long.MIN_VALUE);
        }
    }

    private void setComplex(double re, double im) {
        complex = new GoComplex(re, im);
        if (im == 0) {
            setReal(re);
            takeIntegersOf(re);
        }
    }

    private void setInteger(long value) {
        isInt = true;
        integer = value;
    }

    private void setUnsigned(long value) {
        isUint = true;
        unsigned = value;
    }

    private void setReal(double value) {
        isFloat = true;
        real = value;
    }

    private static double unsignedToDouble(long value) {
        return value >= 0 ? value : (double) (value >>> 1 | value & 1) * 2;
    }
}
