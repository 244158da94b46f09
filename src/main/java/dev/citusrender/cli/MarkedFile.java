package dev.citusrender.cli;

import dev.citusrender.chart.ChartException;
import dev.citusrender.diff.TextDiff;
import dev.citusrender.docs.MarkedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A page on disk of which a program writes one part.
 *
 * @param path where it is
 * @param name what it is called in messages
 * @param part the name of the part
 */
record MarkedFile(Path path, String name, String part) {
    private static final int CONTEXT = 1;

    /** Writes the part anew, where it is another than before. */
    void write(String text) {
        String page = read();
        String renewed = renewed(page, text);
        try {
            if (!renewed.equals(page)) {
                Files.writeString(path, renewed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the part should say and does not, as a unified diff; empty when nothing drifted. */
    List<String> drift(String text) {
        String page = read();
        return TextDiff.unified(page, renewed(page, text), name, name + " (as it should be)", CONTEXT);
    }

    private String renewed(String page, String text) {
        String renewed = MarkedPart.replace(page, part, text);
        if (renewed == null) {
            throw new UsageException(name + " has no lines " + MarkedPart.begin(part) + " and " + MarkedPart.end(part)
                    + "; put them where the generated part is to stand");
        }
        return renewed;
    }

    private String read() {
        if (!Files.exists(path)) {
            throw new ChartException("there is no " + name + "; make one with the lines " + MarkedPart.begin(part) + " and " + MarkedPart.end(part));
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
