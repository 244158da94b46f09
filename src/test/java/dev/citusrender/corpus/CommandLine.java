package dev.citusrender.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line with more than values in it.
 *
 * @param release the release's name; null for none
 * @param flags   the flags; one that ends with {@value #FILE} and a text names a file with that text
 */
record CommandLine(String release, List<String> flags) implements Change {
    static final String FILE = "file:";

    @Override
    public String name() {
        return (release == null ? "(no name)" : "'" + release + "'") + " " + String.join(" ", flags.stream().map(Mutation::inOneLine).toList());
    }

    @Override
    public List<String> arguments(Path scratch) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String flag : flags) {
            int at = flag.indexOf(FILE);
            if (at < 0) {
                arguments.add(flag);
            } else {
                Path file = scratch.resolve("file-" + arguments.size());
                Files.writeString(file, flag.substring(at + FILE.length()));
                arguments.add(flag.substring(0, at) + file);
            }
        }
        return arguments;
    }
}
