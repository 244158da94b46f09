package dev.citusrender.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TemplateDepthTest {
    private static final String COUNT_DOWN = "{{ define \"r\" }}{{ if gt . 0 }}{{ include \"r\" (sub . 1 | int) }}{{ else }}end{{ end }}{{ end }}{{ include \"r\" . }}";

    @Test
    void includesMayNestAThousandTimes() {
        assertThat(TestEngine.render(COUNT_DOWN, GoInt.of(1000))).isEqualTo("end");
    }

    @Test
    void oneIncludeMoreIsRefusedInHelmsWords() {
        TemplateException error = catchThrowableOfType(TemplateException.class, () -> TestEngine.render(COUNT_DOWN, GoInt.of(1001)));
        String message = error.helmMessage(HelmVersion.V4);
        assertThat(message).startsWith("template: t:1:98: executing \"t\" at <include \"r\" .>: error calling include: template: t:1:34: executing \"r\" at ")
                .endsWith("error calling include: rendering template has a nested reference name: r: unable to execute template");
        assertThat(error.frames()).hasSize(1002);
    }

    @Test
    void aStackThatIsTooSmallIsSaidToBeSo() {
        assertThatThrownBy(() -> onStackOf(1L << 20, "{{ define \"r\" }}{{ template \"r\" . }}{{ end }}{{ template \"r\" . }}"))
                .hasCauseInstanceOf(StackExhaustedError.class);
    }

    @Test
    void templatesNestToGosLimitOnALargeStack() {
        assertThatThrownBy(() -> onStackOf(1L << 30, "{{ define \"r\" }}{{ template \"r\" . }}{{ end }}{{ template \"r\" . }}"))
                .cause().hasMessage("template: t:1:28: executing \"r\" at <{{template \"r\" .}}>: exceeded maximum template depth (100000)");
    }

    private static String onStackOf(long bytes, String text) {
        CompletableFuture<String> result = new CompletableFuture<>();
        new Thread(null, () -> {
            try {
                result.complete(TestEngine.render(text, null));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }, "deep", bytes).start();
        return result.join();
    }
}
