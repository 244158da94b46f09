package dev.citusrender.cli;

import static dev.citusrender.cli.CommandDoc.flag;

import dev.citusrender.kube.Finding;
import dev.citusrender.kube.ValidationReport;
import dev.citusrender.kube.Validator;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderResult;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** {@code validate}: would the API of a version of Kubernetes take these manifests? */
final class ValidateCommand implements Subcommand {
    private static final String TEXT = "text";
    private static final String JSON = "json";

    @Override
    public CommandDoc doc() {
        return new CommandDoc("validate", "[NAME] [CHART] [flags]  |  --manifests PATH",
                List.of("Checks a render, or manifests in files, against the API types of a Kubernetes version: unknown and misspelt fields, wrong types, "
                                + "missing fields, names and formats. Nothing is asked of a cluster.",
                        "One finding a line: file:line:column: Kind/name: path: message. A render's lines count in its output.",
                        "--kube-version chooses the types, too (known: " + String.join(", ", Validator.versions())
                                + "; the nearest is taken). Custom resources other than those of the Prometheus operator and "
                                + "the vertical pod autoscaler are counted, not checked."),
                List.of(flag("manifests", Flag.Kind.STRING_ARRAY, "check this file or folder instead of a render; repeatable"),
                        flag("strict", Flag.Kind.BOOL, "an object that can't be checked is a finding"),
                        flag("output", Flag.Kind.STRING, "text or json (default text)")),
                true, List.of("citus-render validate --preset prod", "citus-render validate web ./charts/web -f values.yaml --kube-version 1.28",
                        "citus-render validate --manifests deploy/ --strict"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        String output = arguments.last("output", TEXT);
        if (!output.equals(TEXT) && !output.equals(JSON)) {
            throw new UsageException("--output " + output + ": must be text or json");
        }
        ValidationReport report = strict(arguments.has("manifests") ? ofManifests(arguments, invocation) : ofRender(arguments, invocation), arguments);
        if (output.equals(JSON)) {
            invocation.out().println(ValidationJson.text(report));
        } else {
            report.findings().forEach(invocation.out()::println);
        }
        invocation.say(summary(report));
        return report.findings().isEmpty() ? FINE : FINDINGS;
    }

    private static ValidationReport ofRender(Arguments arguments, Invocation invocation) {
        RenderResult result = new HelmRenderer().render(new RequestReader(arguments, invocation).read());
        return KubeTypes.check(result, arguments, invocation);
    }

    private static ValidationReport ofManifests(Arguments arguments, Invocation invocation) {
        List<Resource> resources = new ArrayList<>();
        for (String path : arguments.all("manifests")) {
            if (!Files.exists(invocation.path(path))) {
                throw new UsageException("--manifests " + path + ": no such file or folder");
            }
            resources.addAll(ResourceReader.read(invocation.path(path), path));
        }
        return KubeTypes.validator(arguments, invocation).check(resources);
    }

    private static ValidationReport strict(ValidationReport report, Arguments arguments) {
        if (!arguments.isOn("strict")) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        report.unchecked().forEach(resource -> findings.add(Finding.unchecked(resource)));
        return new ValidationReport(report.kubernetes(), report.checked(), findings, report.unchecked());
    }

    private static String summary(ValidationReport report) {
        TreeMap<String, Integer> unchecked = new TreeMap<>();
        report.unchecked().forEach(resource -> unchecked.merge(resource.apiVersion() + " " + resource.id().kind(), 1, Integer::sum));
        StringBuilder text = new StringBuilder("Kubernetes ").append(report.kubernetes()).append(": ").append(report.checked())
                .append(" objects checked, ").append(report.findings().size())
                .append(report.findings().size() == 1 ? " finding" : " findings");
        unchecked.forEach((kind, count) -> text.append("; not checked: ").append(count).append(' ').append(kind));
        return text.toString();
    }
}
