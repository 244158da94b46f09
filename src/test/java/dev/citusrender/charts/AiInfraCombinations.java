package dev.citusrender.charts;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Values that between them switch on all that the AI Infra chart has. */
final class AiInfraCombinations {

    /** A text that no template writes by itself: found outside a Secret, it is a password that leaked. */
    static final String MARKER = "Marker-5ecret";

    /** Everything at once. */
    static final String EVERYTHING = """
            patroni:
              replicaCount: 3
              postgresql: {password: %1$s, replicationPassword: %1$s, appUsername: app, appPassword: %1$s}
              networkPolicy: {enabled: true, allowExternal: false, allowExternalEgress: false}
              metrics: {serviceMonitor: {enabled: true}}
            redisCluster:
              masterCount: 3
              replicasPerMaster: 1
              password: %1$s
              networkPolicy: {enabled: true, allowExternal: false, allowExternalEgress: false}
              metrics: {enabled: true, serviceMonitor: {enabled: true}}
            kafka:
              replicaCount: 5
              networkPolicy: {enabled: true, allowExternal: false, allowExternalEgress: false}
              metrics: {enabled: true, serviceMonitor: {enabled: true}}
              ui: {enabled: true}
            backend:
              extraEnvVarsSecret: my-variables
              startupProbe: {enabled: true}
              metrics: {serviceMonitor: {enabled: true}}
            nginx: {service: {type: LoadBalancer}}
            networkPolicy: {enabled: true, allowExternalEgress: false}
            ingress: {enabled: true, tls: true}
            """.formatted(MARKER);

    /** Nothing kept, nothing scaled, databases only. */
    static final String LEAN = """
            patroni: {persistence: {enabled: false}, shmVolume: {enabled: false}, containerPorts: {postgresql: 6432}}
            redisCluster: {persistence: {enabled: false}, service: {type: NodePort}}
            kafka: {persistence: {enabled: false}}
            backend: {autoscaling: {enabled: false}}
            frontend: {enabled: false}
            nginx: {enabled: false}
            networkPolicy: {enabled: true}
            """;

    private AiInfraCombinations() {
    }

    /** Name and render of the defaults, the preset and each combination. */
    static Stream<Arguments> renders() {
        ChartUnderTest chart = ChartUnderTest.AI_INFRA;
        return Stream.of(
                Arguments.of("defaults", chart.with()),
                Arguments.of("prod", chart.preset("prod")),
                Arguments.of("everything", chart.with(EVERYTHING)),
                Arguments.of("lean", chart.with(LEAN)),
                Arguments.of("application only", chart.with("{patroni: {enabled: false}, redisCluster: {enabled: false}, kafka: {enabled: false}}")));
    }
}
