package dev.citusrender.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.JsonLines;
import dev.citusrender.go.GoMap;
import dev.citusrender.template.Environment;
import dev.citusrender.template.TemplateCompiler;
import dev.citusrender.template.TemplateException;
import dev.citusrender.template.TemplateSet;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Templates that helm 4's engine has executed, in a process whose zone is the one given: dates, versions, JSON, YAML, TOML, random text, keys and
 * certificates. Each line of {@code executed.jsonl} has what it printed or how it complained.
 */
class ExecutedFunctionsTest {
    private static final String NAME = "c/templates/a.yaml";

    record Case(String zone, String template, String expected) {
        @Override
        public String toString() {
            return zone + " " + template;
        }
    }

    static List<Case> cases() throws IOException {
        return JsonLines.read("/function/executed.jsonl", ExecutedFunctionsTest::read);
    }

    private static Case read(JsonNode line) {
        String expected = line.has("ok") ? line.get("ok").asString() : "error: " + line.get("error").asString();
        return new Case(line.get("zone").asString(), line.get("template").asString(), expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatHelmGave(Case c) {
        assertThat(render(c)).isEqualTo(c.expected);
    }

    private static String render(Case c) {
        TemplateCompiler compiler = new TemplateCompiler(FunctionTable.of(HelmVersion.V4));
        try {
            Pinned environment = new Pinned(ZoneId.of(c.zone), new SplittableRandom(1));
            String text = TemplateSet.of(compiler, List.of(compiler.compile(NAME, c.template))).run(environment).render(NAME, new GoMap());
            return text.replace("<no value>", ""); // helm's engine takes it out of each file
        } catch (TemplateException e) {
            return "error: " + e.helmMessage(HelmVersion.V4);
        }
    }

    /** A world in which only the zone differs from case to case. */
    private record Pinned(ZoneId zone, RandomGenerator random) implements Environment {
        @Override
        public Instant now() {
            return Instant.parse("2026-11-21T12:00:00Z");
        }

        @Override
        public GoMap lookup(String apiVersion, String kind, String namespace, String name) {
            return new GoMap();
        }

        @Override
        public String hostByName(String name) {
            return "";
        }
    }
}
