package dev.citusrender.kube.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build reads out of the models. */
class TypeTablesTest {
    private static final Path TABLES = Path.of("target/classes/kubernetes");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ljava/lang/String;                                                    | string
            Ljava/lang/Long;                                                      | long
            [B                                                                    | bytes
            Ljava/util/List<Ljava/lang/String;>;                                  | []string
            Ljava/util/Map<Ljava/lang/String;Ljava/util/List<Ljava/lang/String;>;>; | {}[]string
            Ljava/util/Map<Ljava/lang/String;Lio/kubernetes/client/custom/Quantity;>; | {}quantity
            Ljava/util/List<Lio/kubernetes/client/openapi/models/V1Container;>;   | []@V1Container
            Lio/fabric8/kubernetes/api/model/ObjectMeta;                          | @V1ObjectMeta
            Ljava/lang/Object;                                                    | any
            """)
    void readsTypes(String signature, String code) {
        assertThat(TypeCode.of(signature)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.28 | kind apps/v1 StatefulSet V1StatefulSet
            1.28 | kind events.k8s.io/v1 Event EventsV1Event
            1.28 | type V1ContainerPort containerPort:int! hostIP:string hostPort:int name:string protocol:string
            1.36 | kind v1 Event CoreV1Event
            1.36 | type V1ServiceBackendPort name:string number:int
            1.36 | type V1HTTPHeader name:string! value:string!
            """)
    void writesATableForEachVersion(String version, String line) throws IOException {
        assertThat(Files.readAllLines(TABLES.resolve(version + ".types"))).contains(line);
    }

    @Test
    void leavesOutWhatIsPostedToAnotherObject() throws IOException {
        assertThat(Files.readAllLines(TABLES.resolve("1.36.types"))).noneMatch(line -> line.startsWith("kind") && line.contains(" Eviction "));
    }

    @Test
    void refusesALibraryThatItCannotRead(@TempDir Path folder) throws IOException {
        new JarOutputStream(Files.newOutputStream(folder.resolve("kubernetes-9.9.jar"))).close();

        assertThatThrownBy(() -> TypeTables.write(folder, folder)).isInstanceOf(IOException.class).hasMessageEndingWith("has no models that can be read");
    }
}
