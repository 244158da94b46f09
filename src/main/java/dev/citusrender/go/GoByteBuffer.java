package dev.citusrender.go;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that become a Go string. */
final class GoByteBuffer extends ByteArrayOutputStream {
    GoByteBuffer(int capacity) {
        super(capacity);
    }

    /** Appends the UTF-8 bytes of a code point. */
    void writeRune(int codePoint) {
        if (codePoint < 0x80) {
            write(codePoint);
        } else {
            writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public synchronized String toString() {
        return GoString.decode(buf, 0, count);
    }
}
