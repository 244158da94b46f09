package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ManifestHeadTest {
    @Test
    void readsTheHeadOfAManifest() {
        ManifestHead head = ManifestHead.read("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: c
                  annotations:
                    helm.sh/hook-weight: 5
                    helm.sh/hook: pre-install
                    none:
                data: {a: b}
                """, null, ManifestHead.shape("releaseutil.SimpleHead"));

        assertThat(head.apiVersion()).isEqualTo("v1");
        assertThat(head.kind()).isEqualTo("ConfigMap");
        assertThat(head.name()).isEqualTo("c");
        assertThat(head.annotations()).containsExactly(
                entry("helm.sh/hook", "pre-install"), entry("helm.sh/hook-weight", "5"), entry("none", ""));
    }

    @Test
    void aManifestMayHaveNoMetadata() {
        ManifestHead head = ManifestHead.read("# nothing", null, ManifestHead.shape("releaseutil.SimpleHead"));
        assertThat(head.hasMetadata()).isFalse();
        assertThat(head.kind()).isEmpty();
        assertThat(head.annotations()).isEmpty();
    }
}
