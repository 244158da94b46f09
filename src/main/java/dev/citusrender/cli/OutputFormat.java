package dev.citusrender.cli;

import dev.citusrender.go.GoQuote;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code --output-dir} is filled with. */
enum OutputFormat {
    /** A file per template, as helm does. */
    HELM,
    /** A file per object, and a kustomization.yaml. */
    KUSTOMIZE;

    /** The words that the command line takes. */
    static List<String> words() {
        return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** What a command line asks for, before anything is rendered. */
    static OutputFormat of(Arguments arguments) {
        if (!arguments.has("output-format")) {
            return HELM;
        }
        String word = arguments.last("output-format", "");
        if (!words().contains(word)) {
            throw new UsageException("invalid argument " + GoQuote.quote(word) + " for \"--output-format\" flag: it must be helm or kustomize");
        }
        OutputFormat format = valueOf(word.toUpperCase(Locale.ROOT));
        if (format == KUSTOMIZE && arguments.last("output-dir", "").isEmpty()) {
            throw new UsageException("--output-format kustomize writes a folder: name it with --output-dir DIR");
        }
        return format;
    }
}
