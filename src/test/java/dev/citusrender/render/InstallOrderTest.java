package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds in the order in which real helm printed them. */
class InstallOrderTest {

    @ParameterizedTest
    @CsvSource({
        "V3, Deployment Foo Bar Service Namespace, Namespace Service Deployment Bar Foo",
        "V4, Deployment Foo Bar Service Namespace, Namespace Service Deployment Bar Foo",
        "V3, Zed ValidatingWebhookConfiguration APIService MutatingWebhookConfiguration Abc,"
            + " APIService Abc MutatingWebhookConfiguration ValidatingWebhookConfiguration Zed",
        "V4, Zed ValidatingWebhookConfiguration APIService MutatingWebhookConfiguration Abc,"
            + " APIService MutatingWebhookConfiguration ValidatingWebhookConfiguration Abc Zed",
        "V4, List deployment Deployment ConfigMap Secret, Secret ConfigMap Deployment List deployment",
    })
    void knownKindsFirstThenByName(HelmVersion helm, String kinds, String expected) {
        List<String> sorted = new ArrayList<>(Arrays.asList(kinds.split(" ")));
        sorted.sort(InstallOrder.of(helm));
        assertThat(String.join(" ", sorted)).isEqualTo(expected);
    }
}
