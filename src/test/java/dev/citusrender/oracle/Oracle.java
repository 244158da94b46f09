package dev.citusrender.oracle;

import dev.citusrender.HelmVersion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Go program that says what helm and its libraries do with an input ({@code src/test/go/oracle}): one process for all tests of a run, fast
 * enough for properties with thousands of tries.
 */
public final class Oracle {
    private final JsonMapper json = new JsonMapper();
    private final BufferedWriter in;
    private final BufferedReader out;

    private Oracle() {
        try {
            // it ends by itself with this JVM, whose end closes its input
            Process process = new ProcessBuilder(OracleCache.oracle().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
        return Running.ORACLE.answer(question.line());
    }

    /** What helm's engine makes of one template and some values (YAML). */
    public static Answer template(HelmVersion version, String text, String values) {
        return ask(Question.of("template").version(version).text(text).values(values));
    }

    private synchronized Answer answer(String line) {
        try {
            in.write(line);
            in.write('\n');
            in.flush();
            String answer = out.readLine();
            if (answer == null) {
                throw new AssertionError("the oracle died of " + line);
            }
            return checked(new Answer(json.readTree(answer)), line);
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
