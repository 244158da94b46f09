package dev.citusrender.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateExceptionTest {
    private static final GoMap DOT = GoMap.of("Values", GoMap.of("image", GoMap.of("tag", "1"), "a", GoMap.of()));

    private static TemplateException failure(String template) {
        return catchThrowableOfType(TemplateException.class, () -> new TestEngine()
                .with("c/templates/a.yaml", template)
                .with("c/templates/_t.tpl", "{{ define \"t\" }}\n{{ .Values.a.b.c }}{{ end }}")
                .run().render("c/templates/a.yaml", DOT));
    }

    @Test
    void knowsWhatWasMissing() {
        TemplateException error = failure("{{ .Values.imgae.tag }}");
        TemplateException.Subject missing = error.subjects().getFirst();
        assertThat(missing.path()).isEqualTo(".Values.imgae");
        assertThat(missing.key()).isEqualTo("imgae");
        assertThat(missing.receiver().sortedKeys()).containsExactly("a", "image");
        assertThat(failure("{{ $v := .Values }}{{ $v.imgae.tag }}").subjects().getFirst().path()).isEqualTo("$v.imgae");
        assertThat(failure("{{ .Values.image.tag.x }}").subjects()).extracting(TemplateException.Subject::path).containsExactly(".Values.image.tag");
    }

    @Test
    void pointsAtTheInnermostPiece() {
        TemplateException error = failure("a: {{ include \"t\" . }}");
        assertThat(error.frames()).extracting(TemplateException.Frame::executing).containsExactly("c/templates/a.yaml", "t");
        assertThat(error.span().text()).isEqualTo(".Values.a.b.c");
        assertThat(error.span().location()).isEqualTo("c/templates/_t.tpl:2:10");
    }

    @Test
    void isOneLineToHelm3AndSeveralToHelm4() {
        TemplateException error = failure("x\n{{ include \"t\" . }}");
        assertThat(error.helmMessage(HelmVersion.V3)).isEqualTo("template: c/templates/a.yaml:2:3: executing \"c/templates/a.yaml\" at <include \"t\" .>: "
                + "error calling include: template: c/templates/_t.tpl:2:10: executing \"t\" at <.Values.a.b.c>: nil pointer evaluating interface {}.c");
        assertThat(error.helmMessage(HelmVersion.V4)).isEqualTo("""
                c/templates/a.yaml:2:3
                  executing "c/templates/a.yaml" at <include "t" .>:
                    error calling include:
                c/templates/_t.tpl:2:10
                  executing "t" at <.Values.a.b.c>:
                    nil pointer evaluating interface {}.c""");
    }

    @Test
    void failShowsItsMessageAndTheOutermostPlace() {
        TemplateException error = failure("{{ tpl `{{ fail \"a\\nb: c\" }}` . }}");
        assertThat(error.helmMessage(HelmVersion.V4)).isEqualTo("execution error at (c/templates/a.yaml:1:3): a\nb: c");
    }

    @Test
    void aParseErrorIsCutAsHelmCutsIt() {
        TemplateException error = catchThrowableOfType(TemplateException.class, () -> new TestEngine().with("c/x", "\n{{ 1.x }}"));
        assertThat(error.isParseError()).isTrue();
        assertThat(error.helmMessage(HelmVersion.V3)).isEqualTo("parse error at (c/x:2): \"1.x\"");
        assertThat(error.span().line()).isEqualTo(2);
    }

    @Test
    void ourOwnBugIsNotMadeIntoAUsersMistake() {
        TemplateCompiler compiler = new TemplateCompiler(name -> new TemplateFunction(name,
                Signature.takes().gives(GoType.STRING), name, name, (context, arguments) -> {
                    throw new IllegalStateException("bug");
                }));
        TemplateRun run = TemplateSet.of(compiler, List.of(compiler.compile("t", "{{ f }}"))).run(null);
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> run.render("t", null))).hasMessage("bug");
    }
}
