package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.values.ValuesException;
import dev.citusrender.values.ValuesMerge;
import dev.citusrender.values.ValuesOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** {@code --set} and its kin over a values file: the same values, or the same complaint. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class SetPropertyTest {
    private static final String BASE = "a: {b: 1, list: [1, {k: v}, [x]]}\nlist: [null, {a: 1}, 2]\nm: {}\ntext: s\n";

    @Property
    void setIsHelms(@ForAll HelmVersion version, @ForAll("kinds") String kind, @ForAll("flags") List<String> flags, @ForAll("bases") String base) {
        Question question = Question.of("set").version(version).flag("values", base);
        flags.forEach(flag -> question.flag(kind, flag));
        Answer answer = Oracle.ask(question);
        assertThat(ours(version, kind, flags, base)).isEqualTo(Outcomes.value(answer));
    }

    private static Object ours(HelmVersion version, String kind, List<String> flags, String base) {
        List<String> none = List.of();
        ValuesOptions options = new ValuesOptions(none, List.of("-"), kind.equals("set-json") ? flags : none, kind.equals("set") ? flags : none,
                kind.equals("set-string") ? flags : none, none, kind.equals("set-literal") ? flags : none,
                () -> base.getBytes(StandardCharsets.UTF_8), Path.of(""));
        try {
            return ValuesMerge.merge(options, version, Log.NONE);
        } catch (ValuesException e) {
            return "error: " + e.getMessage();
        }
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of("set", "set", "set-string", "set-json", "set-literal");
    }

    @Provide
    Arbitrary<String> bases() {
        return Arbitraries.of("", BASE);
    }

    @Provide
    Arbitrary<List<String>> flags() {
        Arbitrary<String> key = Arbitraries.of("a", "b", "a.b", "a.list[0]", "a.list[1].k", "list[0]", "list[1].a", "list[3]", "list[0][1]", "m.x.y",
                "text", "text.x", "list.x", "m[0]", "a[0]",
                "x\\.y", "é", "a.", ".a", "a..b", "list[", "list[-1]", "list[a]", "list[]", "list[1]x", "", "a b", "n[2].o", "list[99999]");
        Arbitrary<String> value = Arbitraries.of("1", "0", "-3", "+7", "007", "1.5", "1e3", "true", "FALSE", "null", "Null", "text", "two words", "",
                "a\\,b", "a,b", "{}", "{a,b}", "{1,true,null}",
                "{a", "a}", "{a,{b}}", "{{a},b}", "[1,null]", "{\"k\":[1,2.5,null]}", "\"q\"", "\"q\",b=1", "9223372036854775808", " x", "x=y", "é",
                "\\", "\\\\", "[1", "\ud83d\ude00");
        Arbitrary<String> pair = Combinators.combine(key, Arbitraries.of("=", "=", "=", "=", "", " = ", "=="), value).as((k, e, v) -> k + e + v);
        Arbitrary<String> noise = Arbitraries.strings().withChars("ab.=,[]{}\\01-\" ").ofMaxLength(12);
        return Arbitraries.oneOf(pair, pair.list().ofSize(2).map(two -> String.join(",", two)), noise).list().ofMinSize(1).ofMaxSize(3);
    }
}
