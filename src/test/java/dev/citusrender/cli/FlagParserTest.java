package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.citusrender.Log;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines; the messages are those of helm 3.21.4 and 4.2.4, recorded. */
class FlagParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-fx | x", "-f=x | x", "-f x | x", "--values=x | x", "--values x | x", "-f a,b | a b", "-f a -f b | a b", "-gfx | x",
        "-f - | -", "-f -- | --", "-f a,,b | a '' b", "-f \"a,b\",c | a,b c",
    })
    void readsEverySpellingOfAFlag(String line, String files) {
        assertThat(FlagParser.parse(Log.NONE, line.split(" ")).all("values")).isEqualTo(List.of(files.replace("''", "").split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--nosuch | unknown flag: --nosuch",
        "-x | unknown shorthand flag: 'x' in -x",
        "-gx | unknown shorthand flag: 'x' in -x",
        "--=x | bad flag syntax: --=x",
        "---x | bad flag syntax: ---x",
        "-f | flag needs an argument: 'f' in -f",
        "--set | flag needs an argument: --set",
        "--timeout 5 | invalid argument \"5\" for \"--timeout\" flag: time: missing unit in duration \"5\"",
        "--labels a | invalid argument \"a\" for \"-l, --labels\" flag: a must be formatted as key=value",
        "--labels= | invalid argument \"\" for \"-l, --labels\" flag:  must be formatted as key=value",
        "--dry-run=x | invalid dry-run value (\"x\"). Must be \"none\", \"server\", or \"client\"",
    })
    void refusesInHelmsWords(String line, String message) {
        assertThatThrownBy(() -> FlagParser.parse(Log.NONE, line.split(" "))).isInstanceOf(UsageException.class).hasMessage(message);
    }

    @Test
    void namesTheFlagThatWasMeant() {
        UsageException error = catchThrowableOfType(UsageException.class,
                () -> FlagParser.parse(Log.NONE, new String[] {"--valeus", "x"}));
        assertThat(error.details()).containsExactly("  did you mean --values?");
    }

    @Test
    void takesTheVersionConstraintOfHelmForWhatItIs() {
        Arguments arguments = FlagParser.parse(Log.NONE, new String[] {"chart", "--version", "1.2.3"});
        assertThat(arguments.positionals()).containsExactly("chart");
        assertThat(arguments.last("version", "")).isEqualTo("1.2.3");
        assertThat(FlagParser.parse(Log.NONE, new String[] {"--version"}).last("version", "x")).isEqualTo(FlagParser.ALONE);
    }

    @Test
    void keepsTheCommasOfASingleLabel() {
        assertThat(FlagParser.parse(Log.NONE, new String[] {"--labels", "a=b,,"}).all("labels")).containsExactly("a=b,,");
        assertThat(FlagParser.parse(Log.NONE, new String[] {"-l", "a=b,c=d"}).all("labels")).containsExactly("a=b", "c=d");
    }

    @Test
    void takesWhatFollowsTwoDashesAsItIs() {
        assertThat(FlagParser.parse(Log.NONE, new String[] {"n", "--", "-f"}).positionals()).containsExactly("n", "-f");
    }
}
