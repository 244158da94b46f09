package dev.citusrender.yaml;

/**
 * The line on which a block scalar begins, after its {@code |} or {@code >}.
 *
 * @param chomping what becomes of the line breaks at the end
 * @param indent   how far the text is indented more than what is around it, 0 when its first line says so
 */
record BlockHeader(int chomping, int indent) {
    static final int STRIP = -1;
    static final int CLIP = 0;
    static final int KEEP = 1;

    /** Reads it, the line break included. */
    static BlockHeader read(Cursor cursor, int scalarLine) {
        cursor.need(1);
        int indent = 0;
        int chomping = chomping(cursor);
        if (isDigit(cursor.peek())) {
            if (cursor.peek() == '0') {
                throw cursor.problem("found an indentation indicator equal to 0", scalarLine);
            }
            indent = cursor.peek() - '0';
            cursor.skip(1);
            cursor.need(1);
            if (chomping == CLIP) {
                chomping = chomping(cursor);
            }
        }
        cursor.skipBlanks();
        if (cursor.peek() == '#') {
            cursor.skipToBreak();
        }
        if (!Cursor.isBreakOrEnd(cursor.peek())) {
            throw cursor.problem("did not find expected comment or line break", scalarLine);
        }
        cursor.need(2);
        cursor.skipLine();
        return new BlockHeader(chomping, indent);
    }

    private static int chomping(Cursor cursor) {
        int chomping = cursor.peek() == '+' ? KEEP : cursor.peek() == '-' ? STRIP : CLIP;
        if (chomping != CLIP) {
            cursor.skip(1);
            cursor.need(1);
        }
        return chomping;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
