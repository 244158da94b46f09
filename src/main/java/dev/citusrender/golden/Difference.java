package dev.citusrender.golden;

/**
 * A golden file that is not what it should be.
 *
 * @param kind what is the matter
 * @param path its path below the folder of golden files
 * @param diff the unified diff from the file to the render, lines ended by newlines; empty for all but a changed one
 */
public record Difference(Kind kind, String path, String diff) {

    /** What can be the matter with a golden file. */
    public enum Kind {
        /** The render is another one. */
        CHANGED,
        /** The render is the same but for the ends of its lines: git or an editor has changed those of the file. */
        LINE_ENDS,
        /** There is no such file. */
        MISSING,
        /** No case makes it any more. */
        ORPHAN
    }
}
