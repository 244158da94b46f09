package dev.citusrender.go;

/** The flags, width and precision of the verb that is being formatted. */
final class FormatSpec {
    boolean minus;
    boolean plus;
    boolean sharp;
    boolean space;
    boolean zero;
    /** {@code %+v}: struct fields with their names. */
    boolean plusV;
    /** {@code %#v}: Go syntax. */
    boolean sharpV;
    boolean hasWidth;
    int width;
    boolean hasPrecision;
    int precision;

    void clear() {
        minus = plus = sharp = space = zero = plusV = sharpV = hasWidth = hasPrecision = false;
        width = precision = 0;
    }

    /** Turns the flags of {@code %#v} and {@code %+v} into what they mean there. */
    void takeFlagsOfV() {
        sharpV = sharp;
        sharp = false;
        plusV = plus;
        plus = false;
    }

    /** Sets a width taken from an argument; a negative one pads on the right. */
    void setWidth(int value) {
        hasWidth = true;
        width = Math.abs(value);
        if (value < 0) {
            minus = true;
            zero = false;
        }
    }
}
