package dev.citusrender.cli;

import dev.citusrender.chart.ChartException;
import dev.citusrender.companion.CompanionException;
import dev.citusrender.go.Origin;
import dev.citusrender.golden.GoldenFileException;
import dev.citusrender.kustomize.KustomizeException;
import dev.citusrender.render.RenderException;
import dev.citusrender.schema.SchemaViolation;
import dev.citusrender.values.ValuesException;
import dev.citusrender.yaml.YamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure as the user reads it.
 *
 * @param message helm's text where helm has one
 * @param details lines of ours that help more
 */
record Failure(String message, List<String> details) {

    /** The failure that an exception stands for, or null when it is a bug of this program. */
    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case UsageException e -> new Failure(e.getMessage(), e.details());
            case ChartException e -> new Failure(e.getMessage(), details(e));
            case SchemaViolation e -> new Failure(e.getMessage(), findings(e));
            case ValuesException e -> new Failure(e.getMessage(), at(e.origin()));
            case RenderException e -> new Failure(e.getMessage(), e.details());
            case GoldenFileException e -> new Failure(e.getMessage(), problems(e));
            case KustomizeException e -> new Failure(e.getMessage(), List.of());
            case CompanionException e -> new Failure(e.getMessage(), List.of());
            case YamlException e -> new Failure(e.getMessage(), List.of());
            case UncheckedIOException e -> new Failure(told(e.getCause()), List.of());
            case OutOfMemoryError e -> tooLarge(e);
            case StackOverflowError e -> tooLarge(e);
            default -> null;
        };
    }

    /** A message of the file system, which by itself is often no more than a file's name. */
    static String told(IOException e) {
        return e.getMessage() + " (" + e.getClass().getSimpleName() + ")";
    }

    private static Failure tooLarge(VirtualMachineError e) {
        return new Failure("this chart with these values needs more memory than there is (" + e.getMessage() + ")", List.of());
    }

    private static List<String> details(ChartException e) {
        List<String> details = new ArrayList<>(at(e.origin()));
        if (e.hint() != null) {
            details.add("  " + e.hint());
        }
        return details;
    }

    /** Where each value that does not fit was written. */
    private static List<String> findings(SchemaViolation e) {
        return e.findings().stream().filter(f -> f.origin() != null)
                .map(f -> "  " + f.origin() + ": " + f.chart() + f.pointer().replace('/', '.') + ": " + f.message()).toList();
    }

    /** A single mistake is the message itself. */
    private static List<String> problems(GoldenFileException e) {
        return e.problems().size() == 1 ? List.of() : e.problems().stream().map(problem -> "  " + problem).toList();
    }

    private static List<String> at(Origin origin) {
        return origin == null ? List.of() : List.of("  at " + origin);
    }
}
