package dev.citusrender.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed reference page is the one that the table gives. */
class FunctionPageTest {
    private static final Path PAGE = Path.of("docs/functions.md");

    /** After a change of the table: {@code mvn test -Dtest=FunctionPageTest -Dupdate=true} writes the page anew. */
    @Test
    void docsHoldThePageOfTheTable() throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.writeString(PAGE, FunctionPage.markdown());
        }
        assertThat(PAGE).hasContent(FunctionPage.markdown());
    }
}
