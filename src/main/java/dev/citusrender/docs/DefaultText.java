package dev.citusrender.docs;

import dev.citusrender.go.GoJson;

/** A default as a reader would write it, in a code span; long ones are left to the file. */
final class DefaultText {
    private static final int LONGEST = 160;

    private DefaultText() {
    }

    /** In Markdown. */
    static String of(Object value) {
        return plain(value).length() > LONGEST ? "see `values.yaml`" : inFull(value);
    }

    /** In Markdown, however long. */
    static String inFull(Object value) {
        String text = plain(value);
        // a code span that holds backticks has longer ones around it
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    /** Text bare, where that can't be mistaken for something else; all else as JSON. */
    static String plain(Object value) {
        boolean bare = value instanceof String text && !text.isBlank() && text.equals(text.strip()) && text.indexOf('\n') < 0 && !isAmbiguous(text);
        return bare ? (String) value : GoJson.write(value, false);
    }

    private static boolean isAmbiguous(String text) {
        boolean number = text.matches("[-+]?[0-9.]+([eE][0-9]+)?") && !text.matches(".*\\..*\\..*");
        return number || text.equals("true") || text.equals("false") || text.equals("null") || text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
    }
}
