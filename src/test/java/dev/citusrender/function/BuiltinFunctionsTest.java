package dev.citusrender.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.go.GoCases;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoNotation;
import dev.citusrender.template.TemplateFunction;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltinFunctionsTest {
    private static final Map<String, TemplateFunction> FUNCTIONS =
            BuiltinFunctions.functions().stream().collect(Collectors.toMap(TemplateFunction::name, Function.identity()));

    @Test
    void escapesAndPrintsAsTemplatesDo() throws IOException {
        GoCases.check("escape.tsv", BuiltinFunctionsTest::recorded);
    }

    public static String recorded(String[] f) {
        return GoCases.quoted((String) call(f[0], GoNotation.parseAll(f[1])));
    }

    @ParameterizedTest
    @CsvSource({"and, [i1 i0 i2], i0", "or, [i0 \"\" i3], i3", "and, [true nil], nil", "or, [nil \"d\"], \"d\"", "not, [nil], true", "not, [\"x\"], false",
            "len, [\"héllo\"], i6", "index, [[i1 i2] i1], i2", "eq, [i1 i2 i1], true", "ge, [\"a\" \"b\"], false", "printf, [\"%d-%s\" i3 \"x\"], \"3-x\""})
    void computes(String name, String arguments, String result) {
        assertThat(call(name, GoNotation.parseAll(arguments))).isEqualTo(GoNotation.parse(result));
    }

    @Test
    void keepsANilThatHasAType() {
        assertThat(call("or", GoNil.INTERFACE, GoNil.INTERFACE)).isSameAs(GoNil.INTERFACE);
        assertThatThrownBy(() -> call("len", GoNil.INTERFACE)).isInstanceOf(GoError.class).hasMessage("len of nil pointer");
        assertThatThrownBy(() -> call("len", (Object) null)).isInstanceOf(GoError.class)
                .hasMessage("reflect: call of reflect.Value.Type on zero Value");
    }

    @Test
    void hasNoFunctionToCall() {
        assertThatThrownBy(() -> call("call", (Object) null)).isInstanceOf(GoError.class).hasMessage("call of nil");
        assertThatThrownBy(() -> call("call", GoInt.of(1))).isInstanceOf(GoError.class).hasMessage("non-function call of type int");
    }

    private static Object call(String name, Object... arguments) {
        return FUNCTIONS.get(name).code().call(null, arguments);
    }
}
