package dev.citusrender.yaml;

/**
 * A problem while YAML is read, in go-yaml's words, with the position of the character at fault. {@link YamlReader} turns it into a
 * {@link YamlException}, which knows the file.
 */
final class YamlProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Line from 0. */
    final int line;
    /** Column from 0. */
    final int column;

    private YamlProblem(String message, int line, int column) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** A problem of the characters themselves, which go-yaml reports without a line. */
    static YamlProblem ofReader(String problem, int line, int column) {
        return new YamlProblem(problem, line, column);
    }

    /** A problem of the scanner: go-yaml counts its lines from 1, yet says nothing about the first one. */
    static YamlProblem ofScanner(String problem, int contextLine, int line, int column) {
        return new YamlProblem(prefix(line != 0 ? line + 1 : contextLine) + problem, line, column);
    }

    /** A problem of the parser: go-yaml counts these lines from 0, and falls back on where the surrounding thing began. */
    static YamlProblem ofParser(String problem, int contextLine, int line, int column) {
        return new YamlProblem(prefix(line != 0 ? line : contextLine) + problem, line, column);
    }

    /** A problem of what the text means. */
    static YamlProblem ofNode(String problem, Node node) {
        return new YamlProblem(problem, node.line(), node.column());
    }

    private static String prefix(int line) {
        return line == 0 ? "" : "line " + line + ": ";
    }
}
