package dev.citusrender.function.crypto;

import java.util.Base64;

/**
 * A block of PEM.
 *
 * @param type what stands after BEGIN, such as {@code CERTIFICATE}
 * @param der  the content
 */
record Pem(String type, byte[] der) {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LINE = 64;

    /** The block as Go's encoding/pem writes it. */
    String encode() {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return BEGIN + type + DASHES + '\n' + body + (body.isEmpty() ? "" : "\n") + END + type + DASHES + '\n';
    }

    /** The first well-formed block of a text, whatever stands around it; null when there is none. */
    static Pem decode(String text) {
        int begin = lineStart(text, BEGIN, 0);
        while (begin >= 0) {
            Pem block = blockAt(text, begin);
            if (block != null) {
                return block;
            }
            begin = lineStart(text, BEGIN, begin + 1);
        }
        return null;
    }

    private static int lineStart(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at = text.indexOf(mark, at + 1);
        }
        return at;
    }

    private static Pem blockAt(String text, int begin) {
        int lineEnd = text.indexOf('\n', begin);
        String first = lineEnd < 0 ? "" : text.substring(begin + BEGIN.length(), lineEnd).stripTrailing();
        if (!first.endsWith(DASHES)) {
            return null;
        }
        String type = first.substring(0, first.length() - DASHES.length());
        int end = lineStart(text, END, lineEnd);
        if (end < 0 || !text.startsWith(type + DASHES, end + END.length())) {
            return null;
        }
        return content(type, text.substring(lineEnd + 1, end));
    }

    /** The content without header lines ({@code Proc-Type: …}) and white space. */
    private static Pem content(String type, String body) {
        StringBuilder base64 = new StringBuilder(body.length());
        body.lines().filter(line -> line.indexOf(':') < 0).forEach(line -> base64.append(line.strip().replace(" ", "").replace("\t", "")));
        try {
            return base64.length() % 4 == 0 ? new Pem(type, Base64.getDecoder().decode(base64.toString())) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
