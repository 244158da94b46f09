package dev.citusrender.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoType;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds our table against what Go's reflect prints for the functions of helm's engine and of text/template. */
class FunctionTableTest {

    @ParameterizedTest
    @EnumSource(HelmVersion.class)
    void hasTheSameFunctionsWithTheSameTypesAsGo(HelmVersion version) throws IOException {
        Map<String, String> ours = FunctionTable.of(version).all().stream()
                .collect(Collectors.toMap(TemplateFunction::name, f -> describe(f.signature()), (a, b) -> b, TreeMap::new));

        assertThat(ours).isEqualTo(signaturesOf(version));
    }

    @ParameterizedTest
    @EnumSource(HelmVersion.class)
    void everyFunctionIsDocumentedInOneLine(HelmVersion version) {
        assertThat(FunctionTable.of(version).all().stream()
                .filter(f -> !f.usage().matches("\\Q" + f.name() + "\\E( .*)?") || !f.doc().matches("\\S.*[.…]"))
                .map(f -> f.usage() + ": " + f.doc())).isEmpty();
    }

    private static String describe(Signature signature) {
        String parameters = signature.parameters().stream().map(GoType::name).collect(Collectors.joining(", "));
        return parameters + (signature.variadic() ? "..." : "") + " -> " + signature.result().name();
    }

    /** The lines of signatures.tsv: name, parameter types, whether the last is variadic (then a slice), result, first helm version that has it. */
    private static Map<String, String> signaturesOf(HelmVersion version) throws IOException {
        Map<String, String> signatures = new TreeMap<>();
        try (InputStream in = FunctionTableTest.class.getResourceAsStream("/function/signatures.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] column = line.split("\t");
                if (line.startsWith("#") || column[4].equals("v4") && version == HelmVersion.V3) {
                    continue;
                }
                String parameters = column[2].equals("true") ? unslice(column[1]) + "..." : column[1];
                signatures.put(column[0], parameters + " -> " + column[3]);
            }
        }
        return signatures;
    }

    private static String unslice(String parameters) {
        int last = parameters.lastIndexOf(", ") + 1;
        return parameters.substring(0, last) + parameters.substring(last).replaceFirst("\\[]", "");
    }
}
