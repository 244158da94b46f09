package dev.citusrender.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader against the whole one: it may leave a text alone, but must not give another value, nor one for a text that is wrong. */
class CommonReaderTest {
    private static final Shape HEAD = Shape.struct("x.Head", Shape.field("apiVersion", Shape.TEXT), Shape.field("kind", Shape.TEXT),
            Shape.field("metadata", Shape.pointerTo(Shape.struct("x.Meta", Shape.field("name", Shape.TEXT),
                    Shape.field("annotations", Shape.mapOf(Shape.TEXT))))));
    /** Pieces that mean something in YAML, and some that don't. */
    private static final String[] PIECES = {":", ": ", "- ", "-", "\n", "\n  ", "\n- ", " ", "  ", "#", " #", "|", "|-", "|+", ">", ">-", "\"", "'", "[", "]",
        "{", "}", ",", "&a", "*a", "!", "!!str ", "%", "@", "`", "?", "? ", "\t", "\r\n", "<<: ", "~", "null", "true", ".inf", ".nan", "1e3", "0x1F", "1_0", "---\n",
        "...\n", "\\n", "\\x41", "''", "é", "中", "—", "\u2028", "\uFEFF", "😀", "{}", "[]", "[a, 'b']", "{a: b}", "{a: {b: [c d, {e: -1}]}, \"f\": 'g, h'}", "a", "name", "kind: x\n", "yes: 1\n", ".a: b\n", "on"};
    private static List<String> documents;

    @BeforeAll
    static void readDocuments() throws IOException {
        documents = new ArrayList<>();
        for (String folder : List.of("src/test/resources/golden", "charts/citus", "values-presets")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(f -> f.toString().endsWith(".yaml")).sorted().map(CommonReaderTest::text)
                        .forEach(text -> documents.addAll(List.of(text.split("(?m)^---\n"))));
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsMostDocumentsAndAllAsTheWholeReaderDoes() {
        long taken = documents.stream().filter(document -> agrees(document, Shape.ANY) & agrees(document, HEAD)).count();
        assertThat(documents).hasSizeGreaterThan(500);
        assertThat(taken).isGreaterThan(documents.size() * 7L / 10);
    }

    @Test
    void givesNoOtherValueForDocumentsWithAnythingPutIn() {
        Random random = new Random(1);
        int taken = 0;
        for (int i = 0; i < Integer.getInteger("property.tries", 40_000); i++) {
            String text = excerpt(random);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                int at = random.nextInt(text.length() + 1);
                int until = random.nextInt(3) > 0 ? at : Math.min(text.length(), at + random.nextInt(6));
                text = text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(until);
            }
            taken += agrees(text, random.nextBoolean() ? Shape.ANY : HEAD) ? 1 : 0;
        }
        assertThat(taken).as("texts that the fast reader read").isPositive();
    }

    /** Some lines of a document. */
    private static String excerpt(Random random) {
        String[] lines = documents.get(random.nextInt(documents.size())).split("(?<=\n)");
        int from = random.nextInt(Math.max(1, lines.length - 3));
        return String.join("", List.of(lines).subList(from, Math.min(lines.length, from + random.nextInt(2, 12))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "a: 1", "a:\n- 1\n- b: c\n  d: e\nf: g", "a: |\n  x\n\n   y\n\nb: |-\n  z\n\nc: |+\n  k\n\n", "- - a\n  - b\n-\n  c: d\n- 'it''s'",
        "\"a b\": \"c\\\"d\\\\\\n\"", "a: b # c\n# d\ne: [x, \"y\", -1]", "a: {}\nb: []", "a:\nb:", "a: b  ", "a: |\n  x\n # less\nb: c", "a: ||", "a: |\n\n\n  x", ".a: b",
        "{}", "[]\n", "# c\n{} # d\n\n", "[a, 'b']", "a: — # 中", "a: é中 ?", "a: |\n  →\n", "a: {b: c d , e: [f, {g: 1}], \"h\": 'i'} # j", "{ a: 1 }", "a: {b: c, b: d}", "- {a: b}\n- {c: [x y]}"})
    void readsTheCommonForms(String text) {
        agrees(text, HEAD);
        assertThat(agrees(text, Shape.ANY)).isEqualTo(!text.equals("a: ||"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b: c", "a\n", "a: b\n  c", "a: b\n c: d", "a:\n  b: c\n d: e", "- a\nb: c", "a: 'b' c", "a: \"b\n  c\"", "a: &x b", "<<: {}", "yes: 1", "1: a", "~: a",
        "a: .nan", "a: .inf", "a: -.inf", "a: !!str 1", "a: [b: c]", "a: [b", "a:\tb", "a: b\r\n", "---\na: b", "a: |\n    \n  x", "a: |2\n  x", "a: >\n  x\n  y", "a: {b: c, }", "a: {b}", "a: {b: }", "a: {b: c: d}", "a: {b: c}d", "a: {b: c\n}", "a: {\"b\":c}", "a: {yes: 1}", "a: {<<: {b: c}}", "a: {b: &c d}", "a: {? b: c}", "a: @b",
        "? a", "a: - b", "{} a", "[a]\nb", "{a: b}c", "a", "a: b\n---\nc", "😀: a"})
    void leavesTheRestAlone(String text) {
        assertThat(agrees(text, Shape.ANY)).isFalse();
    }

    /** Whether the fast reader took the text; fails when it gave another value, or another origin of one, than the whole reader. */
    private static boolean agrees(String text, Shape shape) {
        Object fast = CommonReader.read(text, shape, "file", 3);
        if (fast == CommonReader.UNKNOWN) {
            return false;
        }
        Object whole = new Document(text, "file", 3).whole(shape);
        if (shape instanceof Shape.Struct struct) {
            assertThat(decoded(fast, struct)).as(text).isEqualTo(decoded(whole, struct));
        } else {
            assertThat(fast).as(text).isEqualTo(whole);
            assertThat(origins("", fast)).as(text).isEqualTo(origins("", whole));
        }
        return true;
    }

    private static Object decoded(Object value, Shape.Struct shape) {
        ShapeDecoder decoder = new ShapeDecoder();
        Object result = value instanceof GoMap ? decoder.decode(value, shape) : value;
        return decoder.error() == null ? result : decoder.error();
    }

    /** Where each element was written, a line each. */
    private static String origins(String path, Object value) {
        StringBuilder out = new StringBuilder();
        switch (value) {
            case GoMap map -> map.forEachSorted((key, element) ->
                    out.append(path).append('.').append(key).append(' ').append(map.origin(key)).append('\n').append(origins(path + "." + key, element)));
            case GoList list -> {
                for (int i = 0; i < list.size(); i++) {
                    out.append(path).append('.').append(i).append(' ').append(list.origin(i)).append('\n').append(origins(path + "." + i, list.get(i)));
                }
            }
            case null, default -> {
            }
        }
        return out.toString();
    }
}
