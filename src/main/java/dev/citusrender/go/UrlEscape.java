package dev.citusrender.go;

import java.util.HexFormat;

/** The parts of a URL, each with the characters that stay as they are in it (Go's net/url). Texts are bytes, one a char: see {@link ByteText}. */
enum UrlEscape {
    PATH("$&+,/:;=@"),
    HOST("!\"$&'()*+,:;<=>[]"),
    /** The zone of an IPv6 address, such as {@code %25en0}. */
    ZONE("!\"$&'()*+,:;<=>[]"),
    USER("$&+,;="),
    FRAGMENT("!$&()*+,/:;=?@");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String allowed;

    UrlEscape(String reservedButAllowed) {
        this.allowed = "-._~" + reservedButAllowed;
    }

    private boolean allows(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || allowed.indexOf(c) >= 0;
    }

    /** The text with all that this part does not allow as {@code %XX}. */
    String escape(String bytes) {
        StringBuilder out = new StringBuilder(bytes.length() + 16);
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (allows(c)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return out.toString();
    }

    /**
     * The text with its escapes resolved.
     *
     * @throws GoError for a bad escape, and in a host for a character that may not stand there
     */
    String unescape(String bytes) {
        StringBuilder out = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c == '%') {
                out.append(escaped(bytes, i));
                i += 2;
            } else if ((this == HOST || this == ZONE) && c < 0x80 && !allows(c)) {
                throw new GoError("invalid character " + GoQuote.quote(String.valueOf(c)) + " in host name");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private char escaped(String bytes, int percent) {
        String escape = bytes.substring(percent, Math.min(percent + 3, bytes.length()));
        if (escape.length() < 3 || !HexFormat.isHexDigit(escape.charAt(1)) || !HexFormat.isHexDigit(escape.charAt(2))) {
            throw invalid(escape);
        }
        char c = (char) HexFormat.fromHexDigits(escape, 1, 3);
        // RFC 6874: in a host only bytes beyond ASCII and the percent sign of a zone are escaped; a zone may also hold a space
        if (this == HOST && c < 0x80 && c != '%' || this == ZONE && c != '%' && c != ' ' && !HOST.allows(c)) {
            throw invalid(escape);
        }
        return c;
    }

    private static GoError invalid(String escape) {
        return new GoError("invalid URL escape " + GoQuote.quote(ByteText.text(escape)));
    }
}
