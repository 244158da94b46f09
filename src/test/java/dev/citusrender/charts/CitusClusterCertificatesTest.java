package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.render.ClusterObjects;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Certificates of charts/citus-cluster: in the four modes, and as far as the language of templates can tell whether they will do. */
@DisplayName("certificates of charts/citus-cluster")
class CitusClusterCertificatesTest {
    private static final ChartUnderTest CHART = ChartUnderTest.CITUS_CLUSTER;
    private static final String CONFIGURATION = "ConfigMap/citusdemo-configuration";
    private static final Pair GOOD = Pair.of("EC", Duration.ofDays(365));
    private static final Pair OTHER = Pair.of("EC", Duration.ofDays(365));

    /** A certificate that signs itself, and its key, in PEM. */
    private record Pair(String certificate, String key) {

        static Pair of(String algorithm, Duration validity) {
            try {
                KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
                X500Principal name = new X500Principal("CN=test");
                Instant end = Instant.now().plus(validity);
                byte[] certificate = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(Instant.now().minus(Duration.ofDays(90))), Date.from(end),
                        name, keys.getPublic()).build(new JcaContentSignerBuilder("SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm))
                        .build(keys.getPrivate())).getEncoded();
                return new Pair(pem("CERTIFICATE", certificate), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String pem(String type, byte[] content) {
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
            return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"prefer,host,", "require,hostssl,", "verify-ca,hostssl,/etc/ssl/certs/postgresql/ca.crt", "verify-full,hostssl,/etc/ssl/certs/postgresql/ca.crt"})
    void are_used_as_the_mode_says(String mode, String hba, String authority) {
        RenderedChart rendered = CHART.with("{ssl: {enabled: true, mode: " + mode + "}, additionalExtensions: {enabled: true}}");
        Map<String, Object> postgresql = Json.map(Json.map(new Yaml().load((String) rendered.at(CONFIGURATION, "/data/patroni.yml"))).get("postgresql"));
        String members = "StatefulSet/citusdemo-1";
        String env = "/spec/template/spec/containers/%s/env/%s/value";

        assertThat(Json.map(postgresql.get("parameters"))).containsEntry("ssl", "on").containsEntry("ssl_key_file", "/etc/ssl/certs/postgresql/server.key")
                .containsEntry("citus.node_conninfo", "sslmode=" + mode + (authority == null ? "" : " sslrootcert=" + authority));
        assertThat(postgresql.get("pg_hba").toString()).contains(hba + " all all all scram-sha-256").contains(hba + " replication standby all");
        assertThat(rendered.at(members, env.formatted("patroni", "PGSSLMODE"))).isEqualTo(mode);
        assertThat(rendered.at(members, env.formatted("patroni", "PGSSLROOTCERT"))).isEqualTo(authority);
        assertThat(rendered.at(members, env.formatted("patroni", "PATRONI_REPLICATION_SSLMODE"))).isEqualTo(mode);
        assertThat(rendered.at("Job/citusdemo-extensions-setup", env.formatted("extensions-setup", "PGSSLMODE"))).isEqualTo(mode);
        assertThat(rendered.at(members, "/spec/template/spec/volumes/certificates/secret/secretName")).isEqualTo("citusdemo-ssl-certs");
    }

    @Test
    void of_the_values_become_the_secret() {
        Map<String, Object> data = Json.map(CHART.with(values(GOOD.certificate, GOOD.certificate, GOOD.key)).at("Secret/citusdemo-ssl-certs", "/data"));

        assertThat(data).containsOnlyKeys("ca.crt", "server.crt", "server.key");
        assertThat(new String(Base64.getDecoder().decode((String) data.get("server.key")), StandardCharsets.UTF_8)).isEqualTo(GOOD.key);
    }

    @Test
    void are_refused_where_the_key_is_that_of_another() {
        assertThatThrownBy(() -> CHART.with(values(GOOD.certificate, GOOD.certificate, OTHER.key)))
                .hasMessageContaining("executing \"ssl.certificates: key is that of cert\"").hasMessageContaining("PrivateKey doesn't match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca", "cert", "key"})
    void are_refused_where_one_is_none_at_all(String broken) {
        String text = "-----BEGIN CERTIFICATE-----\nnothing of the kind\n-----END CERTIFICATE-----\n";
        String values = values(broken.equals("ca") ? text : GOOD.certificate, broken.equals("cert") ? text : GOOD.certificate,
                broken.equals("key") ? text : GOOD.key);

        assertThatThrownBy(() -> CHART.with(values)).hasMessageContaining("executing \"ssl.certificates: cert and ca are certificates, key is a key\"");
    }

    @Test
    void are_refused_once_they_are_over() {
        Pair old = Pair.of("RSA", Duration.ofDays(-2));
        LocalDate end = LocalDate.now(ZoneOffset.UTC).minusDays(2);

        assertThatThrownBy(() -> CHART.with(values(GOOD.certificate, old.certificate, old.key)))
                .hasMessageContaining("ssl.certificates.cert was good until " + end + ": make another one");
    }

    @Test
    void that_end_within_a_month_are_told_of_in_the_values_and_in_the_cluster() {
        Pair late = Pair.of("EC", Duration.ofDays(20));
        Pair distant = Pair.of("EC", Duration.ofDays(40 * 365));
        String warning = "The certificate server.crt in the Secret citusdemo-ssl-certs is good until " + LocalDate.now(ZoneOffset.UTC).plusDays(20);

        assertThat(CHART.with(values(distant.certificate, late.certificate, late.key)).notes()).contains(warning).doesNotContain("certificate ca.crt");
        assertThat(CHART.with(values(late.certificate, distant.certificate, distant.key)).notes()).contains("certificate ca.crt").doesNotContain("server.crt");
        String secret = new Yaml().dump(CHART.with(values(distant.certificate, late.certificate, late.key)).objects().get("Secret/citusdemo-ssl-certs"));
        assertThat(CHART.render(ClusterObjects.parse(secret, "cluster"), "ssl: {enabled: true}").notes()).contains(warning);
    }

    @Test
    void that_a_secret_of_the_cluster_lacks_are_named() {
        ClusterObjects cluster = ClusterObjects.parse("""
                apiVersion: v1
                kind: Secret
                metadata: {name: citusdemo-ssl-certs, namespace: databases}
                data: {ca.crt: eA==, server.crt: eA==}
                """, "cluster");

        assertThatThrownBy(() -> CHART.render(cluster, "ssl: {enabled: true}")).hasMessageContaining("the Secret citusdemo-ssl-certs has no server.key");
    }

    private static String values(String authority, String certificate, String key) {
        return new Yaml().dump(Map.of("ssl", Map.of("enabled", true, "certificates", Map.of("ca", authority, "cert", certificate, "key", key))));
    }
}
