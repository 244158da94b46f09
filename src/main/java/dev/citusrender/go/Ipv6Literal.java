package dev.citusrender.go;

/** Checks an IP address, such as the one between the brackets of a URL, with the errors of Go's {@code netip.ParseAddr}. */
public final class Ipv6Literal {
    private static final int GROUPS = 8;

    private final String address;
    private String rest;
    private int groups;
    private boolean shortened;

    private Ipv6Literal(String address) {
        this.address = address;
        int zone = address.indexOf('%');
        this.rest = zone < 0 ? address : address.substring(0, zone);
    }

    /** Passes an IPv6 address, with a zone or without, and an IPv4 address; anything else is a {@link GoError}. */
    public static void check(String address) {
        new Ipv6Literal(address).check();
    }

    private void check() {
        int first = 0;
        while (first < address.length() && ".:%".indexOf(address.charAt(first)) < 0) {
            first++;
        }
        switch (first < address.length() ? address.charAt(first) : 0) {
            case ':' -> checkGroups();
            case '.' -> checkDotted(address);
            case '%' -> throw error("missing IPv6 address", "");
            default -> throw error("unable to parse IP", "");
        }
    }

    private void checkGroups() {
        if (address.endsWith("%") && address.indexOf('%') == address.length() - 1) {
            throw error("zone must be a non-empty string", "");
        }
        boolean more = true;
        if (rest.startsWith("::")) {
            shortened = true;
            rest = rest.substring(2);
            more = !rest.isEmpty();
        }
        while (more && groups < GROUPS) {
            more = group();
        }
        if (!rest.isEmpty()) {
            throw error("trailing garbage after address", rest);
        }
        if (groups < GROUPS && !shortened) {
            throw error("address string too short", "");
        }
        if (groups == GROUPS && shortened) {
            throw error("the :: must expand to at least one field of zeros", "");
        }
    }

    /** Takes one group and the colons after it; false when the address ends here. */
    private boolean group() {
        int digits = 0;
        while (digits < rest.length() && Character.digit(rest.charAt(digits), 16) >= 0) {
            if (++digits > 4) {
                throw error("each group must have 4 or less digits", rest);
            }
        }
        if (digits == 0) {
            throw error("each colon-separated field must have at least one digit", rest);
        }
        if (rest.startsWith(".", digits)) {
            embeddedIpv4();
            return false;
        }
        groups++;
        rest = rest.substring(digits);
        return !rest.isEmpty() && colons();
    }

    private boolean colons() {
        if (rest.charAt(0) != ':') {
            throw error("unexpected character, want colon", rest);
        }
        if (rest.length() == 1) {
            throw error("colon must be followed by more characters", rest);
        }
        rest = rest.substring(1);
        if (!rest.startsWith(":")) {
            return true;
        }
        if (shortened) {
            throw error("multiple :: in address", rest);
        }
        shortened = true;
        rest = rest.substring(1);
        return !rest.isEmpty();
    }

    private void embeddedIpv4() {
        if (!shortened && groups != GROUPS - 2) {
            throw error("embedded IPv4 address must replace the final 2 fields of the address", rest);
        }
        if (groups > GROUPS - 2) {
            throw error("too many hex fields to fit an embedded IPv4 at the end of the address", rest);
        }
        checkDotted(rest);
        groups += 2;
        rest = "";
    }

    private void checkDotted(String dotted) {
        int octets = 0;
        int value = -1;
        for (int i = 0; i < dotted.length(); i++) {
            char c = dotted.charAt(i);
            if (c >= '0' && c <= '9') {
                value = octet(value, c - '0');
            } else if (c != '.') {
                throw error("unexpected character", dotted.substring(i));
            } else if (value < 0 || i == dotted.length() - 1) {
                throw error("IPv4 field must have at least one digit", dotted.substring(i));
            } else if (++octets == 4) {
                throw error("IPv4 address too long", "");
            } else {
                value = -1;
            }
        }
        if (octets < 3) {
            throw error("IPv4 address too short", "");
        }
    }

    private int octet(int before, int digit) {
        if (before == 0) {
            throw error("IPv4 field has octet with leading zero", "");
        }
        int value = Math.max(before, 0) * 10 + digit;
        if (value > 255) {
            throw error("IPv4 field has value >255", "");
        }
        return value;
    }

    private GoError error(String problem, String at) {
        String where = at.isEmpty() ? "" : " (at " + GoQuote.quote(ByteText.text(at)) + ")";
        return new GoError("ParseAddr(" + GoQuote.quote(ByteText.text(address)) + "): " + problem + where);
    }
}
