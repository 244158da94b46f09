package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code tls.enabled} the server of charts/postgres takes encrypted connections only, its own backups included, and writes logs where it is told. */
@NeedsPostgres
class EncryptedPostgresTest {
    private static final String VALUES = """
            auth: {password: secret}
            memory: 128Mi
            tls: {enabled: true, certificatesSecret: my-tls}
            logFiles: {enabled: true}
            extraDeploy:
              - |
                {{- $made := genSelfSignedCert "postgres-lb" nil nil 30 }}
                apiVersion: v1
                kind: Secret
                metadata: {name: my-tls}
                data: {tls.crt: {{ $made.Cert | b64enc }}, tls.key: {{ $made.Key | b64enc }}}
            """;

    @Test
    void takes_encrypted_connections_only(@TempDir Path folder) {
        try (SinglePostgres postgres = new SinglePostgres(folder, VALUES)) {
            postgres.restart("{}");

            assertThat(postgres.sql("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).isEqualTo("t|TLSv1.3");
            assertThat(postgres.psql("127.0.0.1 sslmode=disable", "postgres", "secret", "SELECT 1").failed().output()).contains("no encryption");
            postgres.backUp(Map.of()).succeeded();
            assertThat(postgres.backups()).hasSize(1);
            assertThat(SinglePostgres.names(postgres.node().file("/var/log/postgresql", ""))).hasSize(1)
                    .allMatch(name -> name.matches("postgresql-[A-Z][a-z]{2}\\.log"));
        }
    }
}
