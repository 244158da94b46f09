package dev.citusrender.golden;

import dev.citusrender.NearestKey;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.schema.DocumentSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schema of a {@code citus-render.yaml}, and its problems in words that name a place in the file. Threads may share it. */
final class CaseSchema {
    private static final String SCHEMA = "/schema/citus-render.schema.json";

    private final DocumentSchema schema = new DocumentSchema(text());

    private static String text() {
        try (InputStream in = CaseSchema.class.getResourceAsStream(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a whole file. */
    List<GoldenFileException.Problem> check(GoMap document, SourceText source) {
        return schema.check(document).stream().map(problem -> told(problem, problem.path(), source)).toList();
    }

    /** What is wrong with one case that stands by itself. */
    List<GoldenFileException.Problem> checkCase(GoMap settings, SourceText source) {
        List<DocumentSchema.Problem> problems = schema.check(GoMap.of("cases", GoList.of(settings)));
        // cases[0] is nowhere in the user's text
        return problems.stream().map(problem -> told(problem, problem.path().subList(2, problem.path().size()), source)).toList();
    }

    private static GoldenFileException.Problem told(DocumentSchema.Problem problem, List<String> path, SourceText source) {
        Origin origin = problem.origin() == null ? source.start() : problem.origin();
        if (problem.unknownKey() != null) {
            String nearest = NearestKey.of(problem.unknownKey(), problem.knownKeys().toArray(String[]::new));
            String hint = nearest == null ? "; there are " + String.join(", ", problem.knownKeys()) : "; did you mean " + nearest + "?";
            return new GoldenFileException.Problem(source.ofKey(problem.unknownKey(), origin), problem.message() + hint);
        }
        return new GoldenFileException.Problem(origin, shown(path) + problem.message());
    }

    /** {@code cases[0].values: }, as it goes before a message. */
    private static String shown(List<String> steps) {
        StringBuilder path = new StringBuilder();
        for (String step : steps) {
            boolean index = Character.isDigit(step.charAt(0));
            path.append(index ? "[" + step + "]" : path.isEmpty() ? step : "." + step);
        }
        return path.isEmpty() ? "" : path.append(": ").toString();
    }
}
