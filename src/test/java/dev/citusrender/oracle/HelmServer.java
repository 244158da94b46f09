package dev.citusrender.oracle;

import dev.citusrender.HelmVersion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A helm that stays ({@code src/test/go/helm-server}, built by {@code tools/install-helm --server}): helm's own command, run again and again in one
 * process. Not to be shared by threads. What the process does not survive is done by {@link RealHelm}, and a new process serves what comes then.
 */
public final class HelmServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HelmVersion version;
    private final Path workingDirectory;
    private final Path home;
    private Process process;
    private BufferedWriter in;
    private BufferedReader out;

    /**
     * Starts it.
     *
     * @param workingDirectory what relative paths start from
     */
    public HelmServer(HelmVersion version, Path workingDirectory) throws IOException {
        this.version = version;
        this.workingDirectory = workingDirectory;
        this.home = Files.createTempDirectory("helm-server");
        start();
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(OracleCache.helmServer(version).toString()).directory(workingDirectory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        RealHelm.isolate(builder, home);
        builder.environment().putAll(Map.of("HELM_SERVER", "1"));
        process = builder.start();
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Runs {@code helm template}.
     *
     * @param scratch a folder for this run's own use
     */
    public RealHelm.Run template(List<String> arguments, Path scratch) throws IOException, InterruptedException {
        Path stdout = scratch.resolve("stdout");
        Path stderr = scratch.resolve("stderr");
        List<String> command = new ArrayList<>(List.of("template"));
        command.addAll(arguments);
        ObjectNode request = JSON.createObjectNode().put("stdout", stdout.toString()).put("stderr", stderr.toString());
        command.forEach(request.putArray("args")::add);
        JsonNode answer = answer(request.toString());
        if (answer != null && !answer.has("panic")) {
            return new RealHelm.Run(Files.readAllBytes(stdout), Files.readAllBytes(stderr), answer.get("exit").intValue());
        }
        if (answer == null) {
            process.waitFor();
            start();
        }
        return RealHelm.template(version, arguments, workingDirectory, null, scratch);
    }

    /** Null when the process has died of the request: of a stack that has run over, for one. */
    private JsonNode answer(String request) throws IOException {
        in.write(request);
        in.write('\n');
        in.flush();
        String line = out.readLine();
        return line == null ? null : JSON.readTree(line);
    }

    /** Ends the process. */
    @Override
    public void close() throws IOException {
        in.close();
        Files.deleteIfExists(home);
    }
}
