package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A physical restore is not rendered where it could not work, or would cost the volumes that it is to fill. */
class RestoreSafetyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            worker: {persistence: {enabled: false}}                                       | it needs worker.persistence.enabled
            coordinator: {persistence: {existingClaim: mine}}                             | it needs coordinator.persistence.enabled, and no existingClaim
            worker: {persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}}          | would remove their volumes: set it to Retain first
            worker: {autoscaling: {enabled: true}}                                        | set worker.autoscaling.enabled=false
            worker: {containerSecurityContext: {runAsUser: 999}}                          | the same containerSecurityContext.runAsUser
            """)
    void refuses(String values, String reason) {
        assertThatThrownBy(() -> Manifests.render("backup: {physical: {restore: {enabled: true}}}", values)).hasMessageContaining(reason);
    }
}
