package dev.citusrender.parity;

import dev.citusrender.go.GoString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run of helm or of our tool left behind; bytes that are not UTF-8 are kept the way {@link GoString} does.
 *
 * @param stdout   standard output
 * @param stderr   standard error
 * @param exitCode the exit code
 * @param files    every file below the run's temporary folder: a line {@code == ./NAME}, then its content
 */
record Outcome(String stdout, String stderr, int exitCode, String files) {

    static String text(byte[] bytes) {
        return GoString.decode(bytes);
    }

    /** An outcome with this machine's paths replaced as {@code tools/record-goldens} does. */
    static Outcome of(byte[] stdout, byte[] stderr, int exitCode, Path caseFolder, Path tmp) throws IOException {
        return new Outcome(portable(text(stdout), caseFolder, tmp), portable(text(stderr), caseFolder, tmp), exitCode, listing(tmp));
    }

    private static String portable(String text, Path caseFolder, Path tmp) {
        return text.replace(caseFolder.toString(), "{case}").replace(tmp.toString(), "{tmp}");
    }

    private static String listing(Path tmp) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(tmp)) {
            names = files.filter(Files::isRegularFile).map(file -> tmp.relativize(file).toString()).sorted(GoString.BYTE_ORDER).toList();
        }
        StringBuilder listing = new StringBuilder();
        for (String name : names) {
            listing.append("== ./").append(name).append('\n').append(text(Files.readAllBytes(tmp.resolve(name))));
        }
        return listing.toString();
    }
}
