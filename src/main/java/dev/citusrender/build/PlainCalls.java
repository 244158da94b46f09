package dev.citusrender.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * The step of the build that makes plain code of calls which the JVM would put together at run time: {@code PlainCalls CLASSES}.
 *
 * <p>javac leaves a {@code switch} over types, and {@code equals}, {@code hashCode} and {@code toString} of a record, to the first call: then a class is
 * generated, about a millisecond for each place. An ahead-of-time cache keeps what was generated for lambdas and for joined texts, but not this
 * (JDK 25), and a render passes fifty such places.
 */
public final class PlainCalls {
    private PlainCalls() {
    }

    /** Rewrites the classes in a folder, in place; those that were rewritten before stay as they are. */
    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                byte[] before = Files.readAllBytes(file);
                byte[] after = rewrite(before);
                if (!Arrays.equals(before, after)) {
                    Files.write(file, after);
                }
            }
        }
    }

    /** The class with plain code; the very bytes given if there is nothing to change. */
    static byte[] rewrite(byte[] classFile) {
        PlainClass plain = new PlainClass();
        new ClassReader(classFile).accept(plain, 0);
        return plain.isChanged() ? plain.toByteArray() : classFile;
    }
}
