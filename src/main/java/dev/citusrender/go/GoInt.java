package dev.citusrender.go;

/**
 * A Go integer of any type but int64, which is a {@link Long}. The usual one is {@code int}: literals, {@code len}, {@code until}.
 *
 * @param value the number; a uint64 above 2^63-1 is its two's complement
 * @param kind  which integer type it is
 */
public record GoInt(long value, GoKind kind) {
    private static final GoInt[] SMALL = new GoInt[1024];
    private static final int LOWEST = -128;

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new GoInt(i + LOWEST, GoKind.INT);
        }
    }

    /** The Go {@code int} of this value. */
    public static GoInt of(long value) {
        return value >= LOWEST && value < SMALL.length + LOWEST ? SMALL[(int) value - LOWEST] : new GoInt(value, GoKind.INT);
    }

    /** A Go {@code byte}. */
    public static GoInt uint8(int value) {
        return new GoInt(value & 0xff, GoKind.UINT8);
    }

    @Override
    public String toString() {
        return kind.isUnsignedInteger() ? Long.toUnsignedString(value) : Long.toString(value);
    }
}
