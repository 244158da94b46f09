package dev.citusrender.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Unified diffs, as {@code diff -u} prints them. */
class TextDiffTest {
    private static List<String> diff(String before, String after) {
        return TextDiff.unified(before, after, "a", "b", 1);
    }

    @Test
    void equalTextsHaveNone() {
        assertThat(diff("x\n", "x\n")).isEmpty();
    }

    @Test
    void showsHunksWithContext() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nfour\n5\n6\n7\n"))
                .containsExactly("--- a", "+++ b", "@@ -3,3 +3,3 @@", " 3", "-4", "+four", " 5");
    }

    @Test
    void aWholeTextMayBeNew() {
        assertThat(diff("", "1\n2\n")).containsExactly("--- a", "+++ b", "@@ -0,0 +1,2 @@", "+1", "+2");
        assertThat(diff("1\n", "")).containsExactly("--- a", "+++ b", "@@ -1,1 +0,0 @@", "-1");
    }

    @Test
    void saysThatALastNewlineIsMissing() {
        assertThat(diff("1\n2\n", "1\n2")).containsExactly("--- a", "+++ b", "@@ -1,2 +1,2 @@", " 1", "-2", "+2", "\\ No newline at end of file");
    }

    @Test
    void blankLinesAreLines() {
        assertThat(diff("1\n\n2\n", "1\n2\n")).containsExactly("--- a", "+++ b", "@@ -1,3 +1,2 @@", " 1", "-", " 2");
    }
}
