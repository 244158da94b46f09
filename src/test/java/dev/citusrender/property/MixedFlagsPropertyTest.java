package dev.citusrender.property;

import dev.citusrender.Log;
import dev.citusrender.go.GoString;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.values.ValuesException;
import dev.citusrender.values.ValuesMerge;
import dev.citusrender.values.ValuesOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A values file and flags of all kinds together, {@code --set-file} among them: the same values, or the same complaint. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class MixedFlagsPropertyTest {
    private static final List<String> KINDS = List.of("set-json", "set", "set-string", "set-file", "set-literal");
    /** What is in the folder that both sides start from; the last one is no UTF-8. */
    private static final Map<String, String> FILES = Map.of("f.txt", "a: 1\nb,c=d", "empty", "", "crlf.yaml", "x\r\ny\r\n", "bytes", GoString.decode(new byte[] {'a', (byte) 0xff, 0}));
    private static final Path FOLDER = folder();

    @Property
    void mixedFlagsAreHelms(@ForAll("flags") Input input) {
        Question question = Question.of("set").version(input.helm()).files(FILES).flag("values", input.text(0));
        for (int i = 0; i < KINDS.size(); i++) {
            for (String flag : flags(input, i)) {
                question.flag(KINDS.get(i), flag);
            }
        }
        Outcomes.same(question, () -> ours(input), Answer::value);
    }

    private static Object ours(Input input) {
        List<String> none = List.of();
        ValuesOptions options = new ValuesOptions(none, List.of("-"), flags(input, 0), flags(input, 1), flags(input, 2), flags(input, 3), flags(input, 4),
                () -> input.text(0).getBytes(StandardCharsets.UTF_8), FOLDER);
        try {
            return ValuesMerge.merge(options, input.helm(), Log.NONE);
        } catch (ValuesException e) {
            return "error: " + e.getMessage();
        }
    }

    /** The flags of a kind; as texts they stand one a line, for that is how they get smaller. */
    private static List<String> flags(Input input, int kind) {
        return input.text(kind + 1).isEmpty() ? List.of() : List.of(input.text(kind + 1).split("\u001f"));
    }

    @Provide
    Arbitrary<Input> flags() {
        return Draw.inputs(MixedFlagsPropertyTest::drawFlags);
    }

    private static Input drawFlags(Draw draw) {
        List<String> texts = new ArrayList<>(List.of("{a: {b: 1, list: [1, {k: v}, [x]]}, list: [null, {a: 1}, 2], m: " + draw.of("{}", "null", "text", "[1]") + ", text: s}\n"));
        for (String kind : KINDS) {
            texts.add(draw.percent(45) ? "" : draw.joined(1, 2, "\u001f", () -> kind.equals("set-file") ? FlagTexts.file(draw) : FlagTexts.draw(draw, kind)));
        }
        return Input.of(draw, texts.toArray(String[]::new));
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("flags");
            folder.toFile().deleteOnExit();
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Path path = Files.write(folder.resolve(file.getKey()), GoString.encode(file.getValue()));
                path.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new AssertionError("no folder for the files of --set-file", e);
        }
    }
}
