package dev.citusrender.golden;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import dev.citusrender.values.FileText;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a {@code citus-render.yaml}: first against its schema, then case by case. All mistakes are told at once. */
public final class GoldenFileReader {
    private final Path folder;
    private final String name;
    private final List<GoldenFileException.Problem> problems = new ArrayList<>();
    private SourceText source;

    private GoldenFileReader(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param from what a relative name starts from
     * @param name the file as the user named it
     * @throws GoldenFileException                    when there are mistakes in it
     * @throws dev.citusrender.values.ValuesException when it can't be read
     */
    public static GoldenFile read(Path from, String name) {
        String text = GoString.decode(FileText.read(from, name));
        Path file = from.resolve(name).toAbsolutePath().normalize();
        return new GoldenFileReader(file.getParent(), name).read(text);
    }

    private GoldenFile read(String text) {
        source = new SourceText(name, text);
        GoMap document = parse(text);
        problems.addAll(new CaseSchema().check(document, source));
        stopAtProblems();
        GoldenFile.Layout layout = "resources".equals(document.get("layout")) ? GoldenFile.Layout.RESOURCES : GoldenFile.Layout.FILE;
        List<GoldenCase> cases = cases(document, layout);
        checkNames(cases);
        Path goldens = goldens(document, cases);
        stopAtProblems();
        return new GoldenFile(name, folder, goldens, layout, Settings.strings(document, "ignore"), cases);
    }

    private void stopAtProblems() {
        if (!problems.isEmpty()) {
            throw new GoldenFileException(name, problems);
        }
    }

    private GoMap parse(String text) {
        try {
            return YamlReader.readMap(text, name);
        } catch (YamlException e) {
            Origin origin = e.line() == 0 ? source.start() : new Origin(name, e.line(), e.column());
            throw new GoldenFileException(name, List.of(new GoldenFileException.Problem(origin, e.getMessage())));
        }
    }

    private List<GoldenCase> cases(GoMap document, GoldenFile.Layout layout) {
        GoMap defaults = document.get("defaults") instanceof GoMap map ? map : new GoMap();
        GoList entries = (GoList) document.get("cases");
        CaseReader reader = new CaseReader(folder, layout, source, problems);
        Matrix matrix = new Matrix(source);
        List<GoldenCase> cases = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            GoMap entry = (GoMap) entries.get(i);
            String family = (String) entry.get("name");
            GoMap settings = Settings.over(defaults, entry);
            GoMap variants = entry.get("matrix") instanceof GoMap map ? map : new GoMap();
            for (Matrix.Place place : matrix.places(variants)) {
                cases.add(reader.read(family + place.suffix(), family, entry.origin("name"), Settings.over(settings, place.settings())));
            }
        }
        return cases;
    }

    /** Names and golden files are told apart without regard to case, since some file systems do so. */
    private void checkNames(List<GoldenCase> cases) {
        Map<String, GoldenCase> names = new HashMap<>();
        TreeMap<String, GoldenCase> outputs = new TreeMap<>();
        for (GoldenCase testCase : cases) {
            GoldenCase other = names.putIfAbsent(testCase.name().toLowerCase(Locale.ROOT), testCase);
            if (other != null) {
                clash(testCase, "there are two cases " + testCase.name(), other);
                continue;
            }
            String output = testCase.output().toLowerCase(Locale.ROOT);
            other = outputs.putIfAbsent(output, testCase);
            String inside = outputs.higherKey(output + "/");
            if (other == null && inside != null && inside.startsWith(output + "/")) {
                other = outputs.get(inside);
            }
            for (int slash = output.lastIndexOf('/'); other == null && slash > 0; slash = output.lastIndexOf('/', slash - 1)) {
                other = outputs.get(output.substring(0, slash));
            }
            if (other != null) {
                clash(testCase, "cases " + other.name() + " and " + testCase.name() + " have the same output " + testCase.output(), other);
            }
        }
    }

    private void clash(GoldenCase testCase, String message, GoldenCase other) {
        String hint = testCase.origin().equals(other.origin()) ? " out of one matrix" : "; the other is at " + other.origin();
        problems.add(new GoldenFileException.Problem(testCase.origin(), message + hint));
    }

    /** What is no golden in that folder is to be pruned: so nothing else that counts may be in it. */
    private Path goldens(GoMap document, List<GoldenCase> cases) {
        String given = document.get("golden") instanceof String s ? s : "golden";
        Path goldens = folder.resolve(given).normalize();
        boolean holdsInputs = cases.stream().flatMap(c -> Stream.concat(Stream.of(c.chart()), c.values().files().stream()))
                .anyMatch(input -> folder.resolve(input).normalize().startsWith(goldens));
        if (folder.startsWith(goldens) || holdsInputs) {
            Origin origin = document.origin("golden");
            problems.add(new GoldenFileException.Problem(origin == null ? source.start() : origin,
                    "golden: must be a folder of its own, since files in it that no case makes count as orphans"));
        }
        return goldens;
    }
}
