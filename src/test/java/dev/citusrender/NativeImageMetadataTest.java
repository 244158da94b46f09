package dev.citusrender;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That a native executable is told of all that it can't see for itself: what Pebble makes by reflection, and the files in the jar. */
class NativeImageMetadataTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path METADATA = RESOURCES.resolve("META-INF/native-image/dev.citusrender/citus-render/reachability-metadata.json");

    private final JsonNode metadata = JsonMapper.shared().readTree(METADATA);

    private List<String> all(String list, String field) {
        return StreamSupport.stream(metadata.get(list).spliterator(), false).map(entry -> entry.get(field).asString()).toList();
    }

    @Test
    void namesTheOperatorsOfPebble() {
        ExtensionRegistry registry = new PebbleEngine.Builder().build().getExtensionRegistry();
        Stream<Class<?>> binary = registry.getBinaryOperators().values().stream().map(operator -> operator.createInstance().getClass());
        Stream<Class<?>> unary = registry.getUnaryOperators().values().stream().map(operator -> operator.getNodeClass());
        assertThat(all("reflection", "type")).containsExactlyElementsOf(Stream.concat(binary, unary).map(Class::getName).distinct().sorted().toList());
    }

    @Test
    void namesEveryResource() throws IOException {
        List<PathMatcher> globs = all("resources", "glob").stream().map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.filter(Files::isRegularFile).map(RESOURCES::relativize).filter(file -> !file.startsWith("META-INF")))
                    .isNotEmpty().allMatch(file -> globs.stream().anyMatch(glob -> glob.matches(file)));
        }
    }
}
