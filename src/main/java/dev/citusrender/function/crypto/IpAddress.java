package dev.citusrender.function.crypto;

import java.util.Arrays;

/** IP addresses as Go's {@code net.ParseIP} reads them: no zones, no leading zeros, nothing around them. */
final class IpAddress {
    private static final int GROUPS = 8;

    private IpAddress() {
    }

    /** The 4 or 16 bytes of an address, an IPv4 address within IPv6 being one of 4; null when the text is none. */
    static byte[] parse(String text) {
        byte[] address = text.indexOf(':') >= 0 ? version6(text) : version4(text);
        return address == null || address.length == 4 || !isMapped(address) ? address : Arrays.copyOfRange(address, 12, 16);
    }

    private static boolean isMapped(byte[] address) {
        return Arrays.equals(address, 0, 12, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1}, 0, 12);
    }

    private static byte[] version4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] address = new byte[4];
        for (int i = 0; i < 4; i++) {
            int part = parts.length == 4 ? number(parts[i], 10, 3) : -1;
            if (part < 0 || part > 255 || parts[i].length() > 1 && parts[i].charAt(0) == '0') {
                return null;
            }
            address[i] = (byte) part;
        }
        return address;
    }

    private static byte[] version6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text, true);
            return all != null && all.length == 2 * GROUPS ? all : null;
        }
        byte[] head = groups(text.substring(0, gap), false);
        byte[] tail = groups(text.substring(gap + 2), true);
        if (head == null || tail == null || head.length + tail.length > 2 * (GROUPS - 1)) {
            return null;
        }
        byte[] address = Arrays.copyOf(head, 2 * GROUPS);
        System.arraycopy(tail, 0, address, address.length - tail.length, tail.length);
        return address;
    }

    /** The bytes of groups with colons between them; at the end of the whole address the last may be an IPv4 address. */
    private static byte[] groups(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[2 * parts.length + 2];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            if (atEnd && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                byte[] last = version4(parts[i]);
                if (last == null) {
                    return null;
                }
                System.arraycopy(last, 0, bytes, length, last.length);
                length += last.length;
            } else {
                int group = number(parts[i], 16, 4);
                if (group < 0) {
                    return null;
                }
                bytes[length++] = (byte) (group >> 8);
                bytes[length++] = (byte) group;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int number(String digits, int radix, int longest) {
        if (digits.isEmpty() || digits.length() > longest) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }
}
