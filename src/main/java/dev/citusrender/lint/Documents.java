package dev.citusrender.lint;

import java.util.function.ObjIntConsumer;

/** A text of YAML documents, one by one. */
final class Documents {
    private static final String SEPARATOR = "\n---";

    private Documents() {
    }

    /** Gives each document, its separator included, and the line that it begins at, from 0. */
    static void each(String text, ObjIntConsumer<String> use) {
        int line = 0;
        for (int at = 0; at < text.length(); ) {
            int next = text.indexOf(SEPARATOR, at);
            int end = next < 0 ? text.length() : next + 1;
            String document = text.substring(at, end);
            use.accept(document, line);
            line += (int) document.chars().filter(c -> c == '\n').count();
            at = end;
        }
    }
}
