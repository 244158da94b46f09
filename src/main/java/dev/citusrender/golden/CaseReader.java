package dev.citusrender.golden;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.Origin;
import dev.citusrender.render.KubeVersion;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.Presets;
import dev.citusrender.values.ValuesException;
import dev.citusrender.values.ValuesOptions;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Makes a case of the keys that it has in the end. What the schema could not see is looked at here. */
final class CaseReader {
    /** The chart of a case that names none. */
    private static final String CHART = "citus";

    private final Path folder;
    private final GoldenFile.Layout layout;
    private final SourceText source;
    private final List<GoldenFileException.Problem> problems;

    /** @param problems takes every mistake */
    CaseReader(Path folder, GoldenFile.Layout layout, SourceText source, List<GoldenFileException.Problem> problems) {
        this.folder = folder;
        this.layout = layout;
        this.source = source;
        this.problems = problems;
    }

    /** A case; where it has mistakes these are told, and what is given back is not to be used. */
    GoldenCase read(String name, String family, Origin origin, GoMap settings) {
        HelmVersion helm = helm(settings);
        OptionalLong seed = seed(settings);
        return new GoldenCase(name, family, origin, output(name, settings), text(settings, "chart", CHART), helm, values(settings),
                new RenderRequest.Release(text(settings, "release", "release-name"), text(settings, "namespace", "default"),
                        isOn(settings, "isUpgrade"), List.of()),
                kubeVersion(settings, helm), Settings.strings(settings, "apiVersions"),
                new RenderRequest.Options(!isOn(settings, "skipSchemaValidation"), isOn(settings, "includeCrds")),
                isOn(settings, "noHooks") ? RenderResult.Hooks.NONE
                        : isOn(settings, "skipTests") ? RenderResult.Hooks.WITHOUT_TESTS : RenderResult.Hooks.ALL,
                seed, now(settings, seed.isPresent()));
    }

    private ValuesOptions values(GoMap settings) {
        return new ValuesOptions(Presets.of(text(settings, "chart", CHART), Settings.strings(settings, "preset")),
                Settings.strings(settings, "values"), Settings.strings(settings, "setJson"),
                Settings.strings(settings, "set"), Settings.strings(settings, "setString"), Settings.strings(settings, "setFile"),
                Settings.strings(settings, "setLiteral"), CaseReader::noStandardInput, folder);
    }

    private static byte[] noStandardInput() {
        throw new ValuesException("a case can't read standard input: put the values into a file");
    }

    private String output(String name, GoMap settings) {
        String given = text(settings, "output", layout == GoldenFile.Layout.FILE ? name + ".yaml" : name);
        Path path = Path.of(given).normalize();
        boolean hidden = false;
        for (Path part : path) {
            hidden |= part.toString().startsWith(".");
        }
        if (path.isAbsolute() || hidden || path.toString().isEmpty()) {
            problem(settings, "output", "must be a path below the folder of golden files, and no part of it may begin with a dot");
        } else if (layout == GoldenFile.Layout.FILE && !given.endsWith(".yaml")) {
            problem(settings, "output", "must end in .yaml");
        }
        return path.toString().replace('\\', '/');
    }

    private HelmVersion helm(GoMap settings) {
        String given = versionText(settings, "helmVersion", "4");
        return Arrays.stream(HelmVersion.values()).filter(v -> v.number().equals(given) || v.number().startsWith(given + ".") && given.length() == 1)
                .findFirst().orElseGet(() -> {
                    problem(settings, "helmVersion", "must be 3 or 4, not " + GoQuote.quote(given));
                    return HelmVersion.V4;
                });
    }

    private KubeVersion kubeVersion(GoMap settings, HelmVersion helm) {
        String given = versionText(settings, "kubeVersion", "");
        try {
            return given.isEmpty() ? KubeVersion.builtIn(helm) : KubeVersion.parse(given, helm);
        } catch (RenderException e) {
            problem(settings, "kubeVersion", e.getMessage());
            return KubeVersion.builtIn(helm);
        }
    }

    /** A version, which YAML takes for a number where it looks like one: 1.30 would be 1.3. What is written counts. */
    private String versionText(GoMap settings, String key, String otherwise) {
        Object value = settings.get(key);
        if (!(value instanceof Number number)) {
            return value == null ? otherwise : value.toString();
        }
        String raw = source.raw(settings.origin(key));
        if (!isNumber(raw, number.doubleValue())) {
            problem(settings, key, "is a number whose zeros are lost on the way here; put it in quotes where it is written: \"1.30\"");
            return otherwise;
        }
        return raw;
    }

    private static boolean isNumber(String text, double number) {
        try {
            return Double.parseDouble(text) == number;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private OptionalLong seed(GoMap settings) {
        if (!settings.containsKey("seed")) {
            return OptionalLong.empty();
        }
        String given = settings.get("seed") instanceof Number ? source.raw(settings.origin("seed")) : settings.get("seed").toString();
        try {
            return OptionalLong.of(GoNumbers.parseInt(given, 0, 64));
        } catch (GoError e) {
            problem(settings, "seed", "must be a whole number, not " + GoQuote.quote(given));
            return OptionalLong.empty();
        }
    }

    /** As on the command line, a seed stops the clock; SOURCE_DATE_EPOCH is no part of the file and does not count. */
    private Instant now(GoMap settings, boolean seeded) {
        String given = text(settings, "now", "");
        try {
            return !given.isEmpty() ? Instant.parse(given) : seeded ? RenderRequest.SEEDED_TIME : null;
        } catch (DateTimeException e) {
            problem(settings, "now", "must be a time such as 2026-01-31T12:00:00Z, not " + GoQuote.quote(given));
            return null;
        }
    }

    private static String text(GoMap settings, String key, String otherwise) {
        return settings.get(key) instanceof String s ? s : otherwise;
    }

    private static boolean isOn(GoMap settings, String key) {
        return Boolean.TRUE.equals(settings.get(key));
    }

    private void problem(GoMap settings, String key, String message) {
        Origin origin = settings.origin(key);
        problems.add(new GoldenFileException.Problem(origin == null ? source.start() : origin, key + ": " + message));
    }
}
