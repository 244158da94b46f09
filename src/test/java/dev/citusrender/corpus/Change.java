package dev.citusrender.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a chart is rendered with that it does not ship. */
sealed interface Change permits Mutation, CommandLine {

    /** The change as the report shows it, in one line. */
    String name();

    /**
     * What it adds to a command line that names release, chart, namespace and version.
     *
     * @param scratch a folder to write files to
     */
    List<String> arguments(Path scratch) throws IOException;

    /** The release's name; null for none. */
    default String release() {
        return "rel";
    }
}
