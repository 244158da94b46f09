package dev.citusrender.golden;

import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * Cases as JSON lines: each line is a case with the keys that it has in a {@code citus-render.yaml}, but for {@code matrix}; its {@code values} may also be
 * the values themselves. JSON is YAML, and so it is read: inline values mean what they mean in a values file.
 *
 * <p>Lines are read as they are asked for, and made into cases where {@link Supplier#get} is called, on any thread. It throws a
 * {@link GoldenFileException} for a line that is none.
 */
public final class CaseLines implements Iterator<Supplier<BatchCase>> {
    private final CaseSchema schema = new CaseSchema();
    private final Path folder;
    private final String name;
    private final InputStream in;
    private final Shard shard;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    private int lineNumber;
    private long cases;
    private Supplier<BatchCase> next;

    /**
     * @param folder what relative paths in a case start from
     * @param name   what messages call the lines
     * @param shard  which of the cases are taken; empty lines don't count
     */
    public CaseLines(Path folder, String name, InputStream in, Shard shard) {
        this.folder = folder;
        this.name = name;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.shard = shard;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && readLine()) {
                if (!isBlank() && shard.takes(cases++)) {
                    String text = GoString.decode(line.toByteArray());
                    int index = lineNumber - 1;
                    next = () -> read(text, index);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
        return next != null;
    }

    @Override
    public Supplier<BatchCase> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Supplier<BatchCase> result = next;
        next = null;
        return result;
    }

    /** False at the end. */
    private boolean readLine() throws IOException {
        line.reset();
        lineNumber++;
        int b = in.read();
        boolean isThere = b >= 0;
        while (b >= 0 && b != '\n') {
            line.write(b);
            b = in.read();
        }
        return isThere;
    }

    private boolean isBlank() {
        return line.size() == 0 || line.size() < 8 && line.toString().isBlank();
    }

    private BatchCase read(String text, int index) {
        SourceText source = new SourceText(name, text, index);
        GoMap settings = parse(text, index, source);
        GoMap inline = settings.get("values") instanceof GoMap map ? map : new GoMap();
        if (settings.get("values") instanceof GoMap) {
            settings.remove("values");
        }
        List<GoldenFileException.Problem> problems = new ArrayList<>(schema.checkCase(settings, source));
        if (settings.containsKey("matrix")) {
            problems.add(new GoldenFileException.Problem(source.start(), "matrix: a line is one case; write a line for each"));
        }
        stopAt(problems);
        String caseName = (String) settings.get("name");
        CaseReader reader = new CaseReader(folder, GoldenFile.Layout.FILE, source, problems);
        GoldenCase testCase = reader.read(caseName, caseName, settings.origin("name"), settings);
        stopAt(problems);
        return new BatchCase(testCase, inline);
    }

    private GoMap parse(String text, int index, SourceText source) {
        if (text.stripLeading().startsWith("{")) {
            try {
                return YamlReader.readMap(text, name, index);
            } catch (YamlException e) {
                Origin origin = e.line() == 0 ? source.start() : new Origin(name, index + 1, e.column());
                throw new GoldenFileException(name, List.of(new GoldenFileException.Problem(origin, e.getMessage())));
            }
        }
        throw new GoldenFileException(name, List.of(new GoldenFileException.Problem(source.start(),
                "must be a case as a JSON object, such as {\"name\": \"one\", \"release\": \"one\", \"values\": {\"replicas\": 2}}")));
    }

    private void stopAt(List<GoldenFileException.Problem> problems) {
        if (!problems.isEmpty()) {
            throw new GoldenFileException(name, problems);
        }
    }
}
