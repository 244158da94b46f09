package dev.citusrender.cli;

import dev.citusrender.kube.Finding;
import dev.citusrender.kube.ValidationReport;
import dev.citusrender.kube.Validator;
import dev.citusrender.render.RenderResult;
import dev.citusrender.render.TemplateLines;
import dev.citusrender.resource.ResourceReader;
import java.util.List;

/** The validator that a command line asks for with {@code --kube-version}. */
final class KubeTypes {
    /** What a render's output is called in findings. */
    static final String RENDER = "the render";

    private KubeTypes() {
    }

    /** Checks what is printed of a render; each finding names the template line that made it. */
    static ValidationReport check(RenderResult result, Arguments arguments, Invocation invocation) {
        ValidationReport report = validator(arguments, invocation).check(ResourceReader.read(result.text(arguments.hooks()), RENDER));
        List<Finding> placed = report.findings().stream()
                .map(finding -> finding.madeBy(TemplateLines.of(result, arguments.hooks(), finding.at().line()))).toList();
        return new ValidationReport(report.kubernetes(), report.checked(), placed, report.unchecked());
    }

    /** The validator for the given version, or the nearest known one, which is then said on stderr. */
    static Validator validator(Arguments arguments, Invocation invocation) {
        String asked = arguments.last("kube-version", "");
        try {
            Validator validator = Validator.of(asked);
            String given = asked.startsWith("v") ? asked.substring(1) : asked;
            if (!given.isEmpty() && !(given + ".").startsWith(validator.version() + ".")) {
                invocation.say("no types of Kubernetes " + given + " here: checking with those of " + validator.version());
            }
            return validator;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
