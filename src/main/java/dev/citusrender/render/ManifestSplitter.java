package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rendered file, or the whole output, into documents, as helm's {@code releaseutil.SplitManifests} does it with a regular expression.
 */
final class ManifestSplitter {
    private static final String MARK = "---";

    private ManifestSplitter() {
    }

    /** The documents of a text in their order. */
    static List<String> split(String text, HelmVersion helm) {
        return helm.keepsTrailingSpace() ? splitAtLines(GoSpace.trimLeft(text)) : splitAtMarks(GoSpace.trim(text));
    }

    /** Version 4: a line that begins with the mark separates; only the space before a document goes. */
    private static List<String> splitAtLines(String text) {
        List<String> documents = new ArrayList<>();
        int start = 0;
        int mark = text.startsWith(MARK) ? 0 : nextLineMark(text, 0);
        while (mark >= 0) {
            addUnlessBlank(documents, text, start, mark);
            start = mark + MARK.length();
            while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            mark = nextLineMark(text, start);
        }
        addUnlessBlank(documents, text, start, text.length());
        return documents;
    }

    private static int nextLineMark(String text, int from) {
        int newline = text.indexOf("\n" + MARK, from);
        return newline < 0 ? -1 : newline + 1;
    }

    private static void addUnlessBlank(List<String> documents, String text, int start, int end) {
        String document = GoSpace.trimLeft(text.substring(start, end));
        if (!document.isEmpty()) {
            documents.add(document);
        }
    }

    /** Version 3: the mark takes all space around it along, so that of two marks in a row the second, its newline gone, stays in the text. */
    private static List<String> splitAtMarks(String text) {
        List<String> documents = new ArrayList<>();
        int start = 0;
        int markStart = text.startsWith(MARK) ? 0 : -1;
        int markEnd = MARK.length();
        while (true) {
            if (markStart < 0) {
                int newline = text.indexOf("\n" + MARK, start);
                if (newline < 0) {
                    break;
                }
                markStart = newline;
                while (markStart > start && isSpace(text.charAt(markStart - 1))) {
                    markStart--;
                }
                markEnd = newline + 1 + MARK.length();
            }
            addUnlessEmpty(documents, text, start, markStart);
            start = markEnd;
            while (start < text.length() && isSpace(text.charAt(start))) {
                start++;
            }
            markStart = -1;
        }
        addUnlessEmpty(documents, text, start, text.length());
        return documents;
    }

    private static void addUnlessEmpty(List<String> documents, String text, int start, int end) {
        if (end > start) {
            documents.add(GoSpace.trim(text.substring(start, end)));
        }
    }

    /** RE2's {@code \s}. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
