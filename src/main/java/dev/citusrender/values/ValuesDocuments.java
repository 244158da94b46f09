package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoSpace;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;

/** Reads values files. Helm 3 takes the first document of one; helm 4 cuts it up at lines that begin with {@code ---} and merges all documents. */
public final class ValuesDocuments {
    private static final String SEPARATOR = "---";

    private final String text;
    private final String source;
    private final StringBuilder document = new StringBuilder();
    private int firstLine;
    private GoMap merged = new GoMap();

    private ValuesDocuments(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /**
     * The values in a file.
     *
     * @param text   the content of the file
     * @param source its name, for origins
     * @throws YamlException with helm's text
     */
    public static GoMap read(String text, String source, HelmVersion version) {
        return version.mergesValuesDocuments() ? new ValuesDocuments(text, source).readAll() : YamlReader.readMap(text, source);
    }

    private GoMap readAll() {
        int line = 0;
        for (int at = 0; at < text.length(); line++) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            boolean carriageReturn = feed > at && text.charAt(feed - 1) == '\r';
            addLine(text.substring(at, carriageReturn ? end - 1 : end), line);
            at = end + 1;
        }
        endDocument();
        return merged;
    }

    /** A separator ends a document and is dropped, unless there is none yet to end: then it is the first line of the next. */
    private void addLine(String content, int line) {
        if (content.startsWith(SEPARATOR)) {
            checkSeparator(content, line);
            if (!document.isEmpty()) {
                endDocument();
                return;
            }
        }
        if (document.isEmpty()) {
            firstLine = line;
        }
        document.append(content).append('\n');
    }

    private void checkSeparator(String content, int line) {
        String rest = GoSpace.trim(content.substring(SEPARATOR.length()));
        if (!rest.isEmpty() && rest.charAt(0) != '#') {
            String message = "error reading yaml document: invalid Yaml document separator: " + rest;
            throw new YamlException(message, source, line + 1, 1, content);
        }
    }

    private void endDocument() {
        if (document.isEmpty()) {
            return;
        }
        try {
            merged = ValuesTree.merge(merged, YamlReader.readMap(document.toString(), source, firstLine));
            document.setLength(0);
        } catch (YamlException e) {
            throw e.withMessage("cannot unmarshal yaml document: " + e.getMessage());
        }
    }
}
