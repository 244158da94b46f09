package dev.citusrender.docs;

/**
 * The part of a page that a program writes, between {@code <!-- NAME -->} and {@code <!-- /NAME -->}; all around it is its author's.
 */
public final class MarkedPart {
    private MarkedPart() {
    }

    /**
     * The page with another text between its marks.
     *
     * @return the page; null when it has not both marks, in this order
     */
    public static String replace(String page, String name, String text) {
        String begin = begin(name);
        int from = page.indexOf(begin);
        int to = from < 0 ? -1 : page.indexOf(end(name), from);
        return to < 0 ? null : page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n" + page.substring(to);
    }

    /** The line before the part. */
    public static String begin(String name) {
        return "<!-- " + name + " -->";
    }

    /** The line behind the part. */
    public static String end(String name) {
        return "<!-- /" + name + " -->";
    }
}
