package dev.citusrender.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From values, comments and schema to rows. */
class ParameterReaderTest {
    private static List<Section> sections(String values, String schema) {
        return ParameterReader.read(values, schema, "values.yaml", Set.of("sub"));
    }

    private static Parameter only(String values, String schema) {
        List<Section> sections = sections(values, schema);
        assertThat(sections).hasSize(1);
        assertThat(sections.getFirst().parameters()).hasSize(1);
        return sections.getFirst().parameters().getFirst();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~# -- Text\\nk: 1~                                      | Text             | integer | `1`
            ~# -- Text\\n# goes on\\nk: 1~                          | ~Text\ngoes on~  | integer | `1`
            ~# -- Text\\n# @default -- computed\\nk: ~              | Text             | ~~      | computed
            ~# -- (duration) Text\\nk: 5m~                          | Text             | duration | `5m`
            ~# -- old\\n# -- new\\nk: a~                            | new              | string  | `a`
            ~# k -- Text\\nk: true~                                 | Text             | boolean | `true`
            ~# -- Text\\n## an aside\\nk: "13.0.3"~                 | Text             | string  | `13.0.3`
            ~# -- Text\\nk: "17"~                                   | Text             | string  | `"17"`
            ~# -- Text\\nk: {a: 1}~                                 | Text             | object  | `{"a":1}`
            ~# -- Text\\nk:\\n  - a~                                | Text             | list    | `["a"]`
            ~# -- Text\\n"k": ""~                                   | Text             | string  | `""`
            ~# Prose.\\n# foo: bar\\nk: 0.5~                        | Prose.           | number  | `0.5`
            ~## @param k [string, default: x] Text\\nk: ""~         | Text             | string  | `x`
            ~## @param k Text\\n##\\nk: [1]~                        | Text             | list    | `[1]`
            """)
    void readsTheNotationsOfComments(String values, String description, String type, String value) {
        Parameter row = only(values.replace("\\n", "\n") + "\n", null);
        assertThat(row).isEqualTo(new Parameter("k", description, type == null ? "" : type, value));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"enum": ["a", "b", 3]}                                                    | `a`, `b` or `3`
            {"const": "x"}                                                             | `x`
            {"type": "integer", "minimum": 1, "maximum": 65535}                        | integer, 1 to 65535
            {"type": "integer", "minimum": 1}                                          | integer, at least 1
            {"type": ["integer", "string"], "maximum": 5}                              | integer or string, at most 5
            {"type": "string", "pattern": "^a$"}                                       | string matching `^a$`
            {"$ref": "#/definitions/cron"}                                             | string: a cron schedule
            {"type": "array", "items": {"type": "string"}, "minItems": 1}              | list of string, not empty
            {"oneOf": [{"type": "boolean"}, {"enum": ["auto"]}]}                       | boolean or `auto`
            {"allOf": [{"type": "string"}, {"format": "uri"}]}                         | string (uri)
            {"$ref": "#/definitions/self"}                                             | string
            """)
    void saysInWordsWhatASchemaAllows(String property, String words) {
        String schema = """
                {"properties": {"k": %s}, "definitions": {"cron": {"description": "A cron schedule", "type": "string", "pattern": "^.$"},
                 "self": {"$ref": "#/definitions/self"}}}""".formatted(property);
        assertThat(only("k: a\n", schema).type()).isEqualTo(words);
    }

    @Test
    void theCommentWinsOverTheSchema() {
        String schema = "{\"required\": [\"k\"], \"properties\": {\"k\": {\"description\": \"from the schema\", \"type\": \"string\"}}}";
        assertThat(only("# -- from the comment\nk: a\n", schema).description()).isEqualTo("from the comment");
        assertThat(only("k: a\n", schema)).isEqualTo(new Parameter("k", "from the schema", "string, required", "`a`"));
    }

    @Test
    void aMapIsOneParameterWhenNothingInsideIsDescribed() {
        List<Section> sections = sections("""
                # -- The web server
                web:
                  # -- Reserved
                  resources:
                    cpu: 1
                  image:
                    # -- Tag
                    tag: x
                    digest: y
                # -- Both
                labels:
                  a: b
                # @ignored
                hidden: 1
                sub:
                  # -- not wanted
                  x: 1
                """, null);
        assertThat(sections).extracting(Section::title).containsExactly("`web`", "General");
        assertThat(sections.getFirst().description()).isEqualTo("The web server");
        assertThat(sections.getFirst().parameters()).extracting(Parameter::name).containsExactly("web.resources", "web.image.tag", "web.image.digest");
        assertThat(sections.getLast().parameters()).extracting(Parameter::name).containsExactly("labels");
    }

    @Test
    void aCommentBelongsToTheKeyBelowIt() {
        assertThat(sections("""
                # -- Outer
                a:
                  # -- Inner

                  # of the child
                  a: {b: 1}
                # -- Last

                b: 2
                """, null)).flatExtracting(Section::parameters).extracting(Parameter::name, Parameter::description)
                .containsExactly(tuple("a", "Outer"), tuple("b", ""));
    }

    @Test
    void sectionsAreThoseThatCommentsName() {
        assertThat(sections("# -- A\n# @section -- Networking\na: 1\n# -- B\nb: 2\n# -- C\n# @section -- Networking\nc: 3\n", null))
                .extracting(Section::title, section -> section.parameters().size())
                .containsExactly(tuple("Networking", 2), tuple("General", 1));
        assertThat(sections("## @section First\n## @param a A\na: 1\n## @section Second\n## @param b B\n## @param c.d D\nb: 2\nc: {d: 3}\n", null))
                .extracting(Section::title, section -> section.parameters().size())
                .containsExactly(tuple("First", 1), tuple("Second", 2));
    }

    @Test
    void aCellHoldsAnyText() {
        String page = ParameterPage.markdown(sections("# -- a | b\n# and c\nk: \"x|y\"\n", null));
        assertThat(page).contains("| `k` | a \\| b and c | string | `x\\|y` |");
    }
}
