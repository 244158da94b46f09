package dev.citusrender.go;

import java.util.Arrays;

/** A Go {@code []byte}: printed as {@code [104 105]}, taken as text by the functions that say so. Never changed once made. */
public final class GoBytes {
    private final byte[] bytes;

    /** @param bytes the content, which this object keeps and nobody may change afterwards */
    public GoBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The content itself, not a copy: do not write to it. */
    public byte[] bytes() {
        return bytes;
    }

    /** The content as a Go string, bytes that are not UTF-8 included (see {@link GoString}). */
    public String text() {
        return GoString.decode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoBytes b && Arrays.equals(bytes, b.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
