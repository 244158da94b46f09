package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated {@code --set} flags, read by both helms and by us. */
@NeedsOracle
class SetFlagsAgainstHelmTest {
    private static final int TRIES = 150;
    private static final List<String> PIECES = List.of("a", "b", "a", "list", "m", ".", ".", "=", "=", "=", ",", "[0]", "[1]", "[2].", "[", "]", "{", "}", "\\",
            "\\,", "0", "-1", "12", "+7", "007", "true", "NULL", "False", "1.5", "1e3", " ", "é", "\"", "\"x\"", "{\"k\":[1,null]}", "null", "[true]", "x y", "9223372036854775808");
    private static final String BASE = "a: {b: 1, list: [1, {k: v}, [x]]}\nlist: [null, {a: 1}, 2]\nm: {}\nb: text\n";

    @ParameterizedTest
    @CsvSource({"V3,set,1", "V4,set,2", "V3,set-string,3", "V4,set-string,4", "V3,set-json,5", "V4,set-json,6", "V3,set-literal,7", "V4,set-literal,8"})
    void sameValuesOrSameError(HelmVersion version, String kind, long seed) {
        Random random = new Random(seed);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < TRIES && softly.wasSuccess(); i++) {
            String flag = generate(random);
            String base = random.nextBoolean() ? BASE : "";
            Answer answer = Oracle.ask(Question.of("set").version(version).flag("values", base).flag(kind, flag));
            softly.assertThat(ours(version, kind, flag, base)).as("%s over %s", flag, base).isEqualTo(answer.ok() ? answer.value() : answer.error());
        }
        softly.assertAll();
    }

    private static String generate(Random random) {
        StringBuilder flag = new StringBuilder();
        if (random.nextInt(4) > 0) {
            flag.append(PIECES.get(random.nextInt(5)));
        }
        for (int n = random.nextInt(8); n >= 0; n--) {
            flag.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return flag.toString();
    }

    private static Object ours(HelmVersion version, String kind, String flag, String base) {
        List<String> flags = List.of(flag);
        List<String> none = List.of();
        ValuesOptions options = new ValuesOptions(none, List.of("-"), kind.equals("set-json") ? flags : none, kind.equals("set") ? flags : none,
                kind.equals("set-string") ? flags : none, none, kind.equals("set-literal") ? flags : none, () -> base.getBytes(StandardCharsets.UTF_8), Path.of(""));
        try {
            return ValuesMerge.merge(options, version, Log.NONE);
        } catch (ValuesException e) {
            return e.getMessage();
        }
    }
}
