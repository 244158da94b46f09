package dev.citusrender.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoError;
import dev.citusrender.template.CallContext;
import dev.citusrender.template.TemplateFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Calls each function as real Go was called: a line of a cases file is a function, its arguments and what Sprig's own code gave, in the notation of
 * {@link CaseValues}; after an exclamation mark stands the text of an error or panic.
 */
class FunctionCasesTest {
    private static final FunctionTable TABLE = FunctionTable.of(HelmVersion.V4);
    private static final CallContext NO_CONTEXT = null;

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src/test/resources/function/cases")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesWhatGoGives(Path file) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] column = line.split("\t");
            String ours = call(column[0], CaseValues.read(column[1]));
            String gos = column[2].startsWith("!") ? column[2] : CaseValues.canonical(CaseValues.read(column[2]));
            if (!ours.equals(gos)) {
                wrong.add(line + "\n    but was: " + ours);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String call(String name, JsonNode arguments) {
        TemplateFunction function = TABLE.find(name);
        Object[] values = arguments.values().stream().map(CaseValues::decode).toArray();
        try {
            return CaseValues.encode(function.code().call(NO_CONTEXT, values)).toString();
        } catch (GoError e) {
            return "!" + CaseValues.encode(e.getMessage());
        }
    }
}
