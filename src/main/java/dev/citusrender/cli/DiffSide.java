package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.chart.ChartException;
import dev.citusrender.go.Origin;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.render.TemplateLines;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import dev.citusrender.values.ValuesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The two sides of a comparison, out of one command line. */
final class DiffSide {
    /** Flags of the older side, and the flag of a render that each takes the place of. */
    private static final Map<String, String> INSTEAD = Map.of("from-values", "values", "from-preset", "preset", "from-set", "set",
            "from-kube-version", "kube-version", "from-helm-version", "helm-version", "from-chart", "");
    private static final String SEED = "0";
    /** What the newer side is called. */
    static final String THIS = "this render";

    private DiffSide() {
    }

    /** A render, the namespace that it is for, and the way from its lines to those of templates. */
    record Rendered(List<Resource> resources, String namespace, UnaryOperator<Origin> templateLines) { }

    /** The older side and what reports call it. */
    record Older(String name, List<Resource> resources) { }

    /** The render that the command line asks for. */
    static Rendered newer(Arguments arguments, Invocation invocation) {
        return render(pinned(arguments), invocation, THIS);
    }

    /** The render or the manifests that it is compared with. */
    static Older older(Arguments arguments, Invocation invocation) {
        List<String> others = INSTEAD.keySet().stream().filter(arguments::has).sorted().toList();
        int ways = (arguments.has("from") ? 1 : 0) + (arguments.has("from-manifests") ? 1 : 0);
        if (ways == 0 && others.isEmpty()) {
            throw new UsageException("compare with what?", "give --from REVISION, --from-manifests PATH, --from-values FILE, …, or two files of manifests");
        }
        if (ways == 2 || arguments.has("from-manifests") && !others.isEmpty()) {
            throw new UsageException("--from-manifests stands alone: manifests are not rendered again");
        }
        if (arguments.has("from-manifests")) {
            String name = arguments.last("from-manifests", "");
            return new Older(name, ResourceReader.read(invocation.path(name), name));
        }
        Arguments older = replaced(pinned(arguments));
        return arguments.has("from") ? inRevision(arguments.last("from", ""), older, invocation)
                : new Older(described(arguments, others), render(older, invocation, "the older render").resources());
    }

    private static String described(Arguments arguments, List<String> flags) {
        return String.join(" ", flags.stream().map(flag -> "--" + flag + " " + String.join(",", arguments.all(flag))).toList());
    }

    private static Older inRevision(String revision, Arguments arguments, Invocation invocation) {
        try (GitRevision files = GitRevision.of(revision, invocation.folder())) {
            Invocation there = new Invocation(invocation.in(), invocation.out(), invocation.err(), files.path(invocation.folder()),
                    invocation.environment());
            return new Older(revision, render(inside(files, arguments, invocation), there, "revision " + revision).resources());
        } catch (ChartException | ValuesException e) {
            throw new UsageException("in revision " + revision + ": " + e.getMessage());
        }
    }

    /** Absolute paths of the work tree become those of the revision; relative ones already are. */
    private static Arguments inside(GitRevision files, Arguments arguments, Invocation invocation) {
        Map<String, List<String>> values = new LinkedHashMap<>(arguments.values());
        for (String flag : List.of("values", "lookup-from")) {
            values.computeIfPresent(flag, (name, paths) -> paths.stream().map(path -> moved(files, path, invocation)).toList());
        }
        List<String> positionals = new ArrayList<>(arguments.positionals());
        if (!positionals.isEmpty()) {
            positionals.set(positionals.size() - 1, moved(files, positionals.getLast(), invocation));
        }
        return new Arguments(arguments.helm(), positionals, values);
    }

    private static String moved(GitRevision files, String path, Invocation invocation) {
        return Path.of(path).isAbsolute() ? files.path(invocation.path(path)).toString() : path;
    }

    /** Two renders that draw other random values would differ where nothing changed. */
    private static Arguments pinned(Arguments arguments) {
        if (arguments.has("seed")) {
            return arguments;
        }
        Map<String, List<String>> values = new LinkedHashMap<>(arguments.values());
        values.put("seed", List.of(SEED));
        return new Arguments(arguments.helm(), arguments.positionals(), values);
    }

    private static Arguments replaced(Arguments arguments) {
        Map<String, List<String>> values = new LinkedHashMap<>(arguments.values());
        INSTEAD.forEach((from, flag) -> {
            if (arguments.has(from) && !flag.isEmpty()) {
                values.put(flag, arguments.all(from));
            }
        });
        List<String> positionals = new ArrayList<>(arguments.positionals());
        if (arguments.has("from-chart")) {
            if (!positionals.isEmpty()) {
                positionals.removeLast();
            }
            positionals.add(arguments.last("from-chart", ""));
        }
        HelmVersion helm = arguments.has("from-helm-version") ? FlagParser.helm(arguments.last("from-helm-version", "")) : arguments.helm();
        return new Arguments(helm, positionals, values);
    }

    private static Rendered render(Arguments arguments, Invocation invocation, String name) {
        RenderRequest request = new RequestReader(arguments, invocation).read();
        RenderResult result = new HelmRenderer().render(request);
        return new Rendered(ResourceReader.read(result.text(arguments.hooks()), name), request.release().namespace(),
                place -> TemplateLines.of(result, arguments.hooks(), place.line()));
    }
}
