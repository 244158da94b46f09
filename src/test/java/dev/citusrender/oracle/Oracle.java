package dev.citusrender.oracle;

import dev.citusrender.HelmVersion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Go program that says what helm and its libraries do with an input ({@code src/test/go/oracle}): one process for all tests of a run, fast
 * enough for properties with thousands of tries.
 */
public final class Oracle {
    private final JsonMapper json = new JsonMapper();
    private BufferedWriter in;
    private BufferedReader out;

    private Oracle() {
        start();
    }

    private void start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(OracleCache.oracle().toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(Map.of("TZ", "UTC", "GOTRACEBACK", "none"));
            // it ends by itself with this JVM, whose end closes its input
            Process process = builder.start();
            in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("no oracle at " + OracleCache.oracle() + ": " + OracleCache.HOW_TO_INSTALL, e);
        }
    }

    private static final class Running {
        static final Oracle ORACLE = new Oracle();
    }

    /** Whether the oracle and both helms are installed. */
    public static boolean available() {
        return OracleCache.complete();
    }

    /** Asks, and waits for the answer. Without an installed oracle this fails with a sentence that says how to get one. */
    public static Answer ask(Question question) {
        return ask(question, () -> null).theirs();
    }

    /** What helm's engine makes of one template and some values (YAML). */
    public static Answer template(HelmVersion version, String text, String values) {
        return ask(Question.of("template").version(version).text(text).values(values));
    }

    /** What both sides came to. */
    public record Both<T>(Answer theirs, T ours) {
    }

    /** Asks, and has our own side worked out while Go thinks: twice as fast as one after the other. It must not ask anything itself. */
    public static <T> Both<T> ask(Question question, Supplier<T> ours) {
        return Running.ORACLE.answer(question.line(), ours);
    }

    private synchronized <T> Both<T> answer(String line, Supplier<T> meanwhile) {
        try {
            in.write(line);
            in.write('\n');
            in.flush();
            T ours;
            String answer;
            try {
                ours = meanwhile.get();
            } finally {
                // read in any case, or the next question would get this answer
                answer = out.readLine();
            }
            if (answer == null) {
                start();
                // a value that holds itself is deeper than Go's stack, and there is no way to survive that in Go: no result to compare
                throw new TestAbortedException("the oracle died of " + line);
            }
            return new Both<>(checked(new Answer(json.readTree(answer)), line), ours);
        } catch (IOException e) {
            throw new UncheckedIOException("asking " + line, e);
        }
    }

    private static Answer checked(Answer answer, String line) {
        if (!answer.ok() && answer.error().startsWith("bad request")) {
            throw new AssertionError(answer.error() + " in " + line);
        }
        return answer;
    }
}
