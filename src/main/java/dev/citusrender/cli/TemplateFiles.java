package dev.citusrender.cli;

import dev.citusrender.go.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Templates by the files that they are in: {@code web/templates/a.yaml} of the chart folder {@code ./charts/web} is {@code ./charts/web/templates/a.yaml}. */
final class TemplateFiles {
    private TemplateFiles() {
    }

    /** The place in a file below the chart's folder, if the command line names a folder that has the file; else the place as it was. */
    static Origin onDisk(Origin place, Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        int slash = place.source().indexOf('/');
        if (words.isEmpty() || slash < 0) {
            return place;
        }
        Path chart = Path.of(words.getLast());
        Path file = chart.resolve(place.source().substring(slash + 1));
        boolean isThere = !Path.of(place.source()).isAbsolute() && Files.isRegularFile(invocation.folder().resolve(file));
        return isThere ? new Origin(file.normalize().toString(), place.line(), place.column()) : place;
    }
}
