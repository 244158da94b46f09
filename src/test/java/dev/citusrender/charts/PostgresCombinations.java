package dev.citusrender.charts;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Values that between them switch on all that the postgres chart has. */
final class PostgresCombinations {

    /** Everything at once. */
    static final String EVERYTHING = """
            createNamespace: true
            auth: {password: secret}
            restore: {enabled: true, targetTime: "2026-01-31 09:59:59"}
            tls: {enabled: true, certificatesSecret: my-certificates, certCAFilename: ca.crt}
            logFiles: {enabled: true}
            networkPolicy: {allowExternal: false, allowExternalEgress: false, ingressNSMatchLabels: {team: app}}
            metrics: {enabled: true, serviceMonitor: {enabled: true, namespace: monitoring}, prometheusRule: {enabled: true}}
            """;

    /** A server to try things with: nothing is kept. */
    static final String LEAN = """
            fullnameOverride: ""
            namespaceOverride: ""
            auth: {password: secret}
            persistence: {enabled: false}
            archive: {enabled: false}
            networkPolicy: {enabled: false}
            shmVolume: {enabled: false}
            """;

    private PostgresCombinations() {
    }

    /** Name and render of the defaults, the preset and each combination. */
    static Stream<Arguments> renders() {
        ChartUnderTest chart = ChartUnderTest.POSTGRES;
        return Stream.of(
                Arguments.of("defaults", chart.with()),
                Arguments.of("prod", chart.preset("prod")),
                Arguments.of("everything", chart.with(EVERYTHING)),
                Arguments.of("lean", chart.with(LEAN)));
    }
}
