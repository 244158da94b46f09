package dev.citusrender.charts;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Values that between them switch on all that the citus-cluster chart has. */
final class CitusClusterCombinations {

    /** Everything at once. */
    static final String EVERYTHING = """
            namespace: databases
            storage: {persistentVolume: {enabled: true}}
            ssl: {enabled: true, mode: verify-full}
            additionalExtensions: {enabled: true, enableOnWorkers: true}
            metrics: {serviceMonitor: {enabled: true}}
            networkPolicy: {enabled: true, allowExternal: false, allowExternalEgress: false}
            """;

    private CitusClusterCombinations() {
    }

    /** Name and render of the defaults, the preset and each combination. */
    static Stream<Arguments> renders() {
        ChartUnderTest chart = ChartUnderTest.CITUS_CLUSTER;
        return Stream.of(
                Arguments.of("defaults", chart.with()),
                Arguments.of("prod", chart.preset("prod")),
                Arguments.of("everything", chart.with(EVERYTHING)),
                Arguments.of("prefer", chart.with("{ssl: {enabled: true, mode: prefer}, rbac: {create: true}, additionalExtensions: {enabled: true}}")));
    }
}
