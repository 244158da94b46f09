package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runbooks below docs/ are what the command prints for a release in production, and one finds them. */
class RunbookPagesTest {
    private static final String CITUS = "my-citus citus -n databases --preset prod --set tls.enabled=true,tls.certificatesSecret=citus-certificates";
    private static final String CLUSTER = "my-cluster citus-cluster -n databases --preset prod --set namespace=databases,additionalExtensions.enabled=true";
    private static final String AI_INFRA = "ai-infra ai-infra -n ai-infra-prod --preset prod --set "
            + "patroni.postgresql.existingSecret=my-postgresql,redisCluster.existingSecret=my-redis";

    private static final String POSTGRES = "postgres postgres -n infra --preset prod";

    /** After a change of a runbook: {@code mvn test -Dtest=RunbookPagesTest -Dupdate=true} writes the pages anew. */
    @ParameterizedTest(name = "docs/runbook-{0}.md")
    @CsvSource(delimiter = '|', value = {"citus|" + CITUS, "citus-cluster|" + CLUSTER, "ai-infra|" + AI_INFRA, "postgres|" + POSTGRES})
    void docsHoldTheRunbookOfARelease(String chart, String release) throws IOException {
        Path page = Path.of("docs/runbook-" + chart + ".md");
        String expected = page(release);

        if (Boolean.getBoolean("update")) {
            Files.writeString(page, expected);
        }

        assertThat(page).hasContent(expected);
        assertThat(Path.of("docs/which-chart.md")).content().contains("](" + page.getFileName() + ")");
        assertThat(Path.of("charts", chart, "README.md")).content().contains("](../../" + page + ")");
    }

    private static String page(String release) {
        List<String> words = Stream.concat(Stream.of("runbook"), Stream.of(release.split(" "))).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(words.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, Path.of("").toAbsolutePath(), Map.of());
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return "<!-- written by RunbookPagesTest -->\nThis is the runbook of one release. With the names of yours:\n\n```sh\ncitus-render runbook " + release
                + "\n```\n\n" + out.toString(StandardCharsets.UTF_8);
    }
}
