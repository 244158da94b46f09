package dev.citusrender.kube.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;

/** The table of one library's models: its lines, sorted. Lines are as {@code dev.citusrender.kube.TypeTable} reads them. */
final class ModelJar {
    private static final int SHAPE_ONLY = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final Path jar;

    ModelJar(Path jar) {
        this.jar = jar;
    }

    Set<String> table() throws IOException {
        Set<String> lines = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(e -> isOfInterest(e.getName())).toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    lines.addAll(lines(entry.getName(), new ClassReader(in)));
                }
            }
        }
        return lines;
    }

    /** Models and APIs; not the builders, inner classes and clients that come with them. */
    private static boolean isOfInterest(String name) {
        return name.endsWith(".class") && !name.contains("$") && !name.endsWith("Builder.class") && !name.endsWith("Fluent.class")
                && (isApi(name) || name.contains("/model/") || name.contains("/models/"));
    }

    private static boolean isApi(String name) {
        return name.endsWith("Api.class") && name.contains("/apis/");
    }

    private static Set<String> lines(String name, ClassReader reader) {
        if (isApi(name)) {
            ApiClass api = new ApiClass();
            reader.accept(api, SHAPE_ONLY);
            return api.lines();
        }
        ModelClass model = new ModelClass();
        reader.accept(model, SHAPE_ONLY);
        return model.lines();
    }
}
