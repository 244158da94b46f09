package dev.citusrender.yaml;

import java.util.Comparator;

/**
 * The order in which go-yaml writes the keys of a map: {@code host-2} before {@code host-10}, and letters after anything else.
 *
 * <p>It is no order in the strict sense (of {@code 1a}, {@code 9} and {@code 10} each comes before another), so Go's own result then depends on
 * chance. Sorting here is stable and never minds.
 */
final class KeyOrder implements Comparator<String> {
    private final boolean lettersFirstAfterDigits;

    KeyOrder(Dialect dialect) {
        lettersFirstAfterDigits = dialect.lettersFirstAfterDigits();
    }

    /** A sorted copy. */
    String[] sorted(String[] keys) {
        String[] result = keys.clone();
        sort(result, keys.clone(), 0, keys.length);
        return result;
    }

    /** Merge sort of a part of {@code keys}; both arrays hold the same on entry. The library's sort complains about a contradiction. */
    private void sort(String[] keys, String[] copy, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(copy, keys, from, middle);
        sort(copy, keys, middle, to);
        for (int i = from, left = from, right = middle; i < to; i++) {
            boolean takeLeft = left < middle && (right == to || compare(copy[left], copy[right]) <= 0);
            keys[i] = takeLeft ? copy[left++] : copy[right++];
        }
    }

    @Override
    public int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        boolean digits = false;
        for (int i = 0; i < n; ) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return compareAt(a, b, i, x, y, digits);
            }
            digits = Character.isDigit(x);
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }

    private int compareAt(String a, String b, int i, int x, int y, boolean afterDigits) {
        boolean xLetter = Character.isLetter(x);
        boolean yLetter = Character.isLetter(y);
        if (xLetter && yLetter) {
            return Integer.compare(x, y);
        }
        if (xLetter || yLetter) {
            boolean lettersFirst = lettersFirstAfterDigits && afterDigits;
            return xLetter == lettersFirst ? -1 : 1;
        }
        // A zero that continues a number is a digit like any other; leading ones are compared by how many there are.
        long start = (x == '0' || y == '0') && continuesNumber(a, i) ? 1 : 0;
        int aEnd = digitsEnd(a, i);
        int bEnd = digitsEnd(b, i);
        int byNumber = Long.compare(number(a, i, aEnd, start), number(b, i, bEnd, start));
        if (byNumber != 0) {
            return byNumber;
        }
        return aEnd != bEnd ? Integer.compare(aEnd, bEnd) : Integer.compare(x, y);
    }

    private static boolean continuesNumber(String text, int before) {
        for (int i = before - 1; i >= 0 && Character.isDigit(text.charAt(i)); i--) {
            if (text.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The value of some digits, overflowing as Go's int64 does. */
    private static long number(String text, int from, int to, long start) {
        long value = start;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
