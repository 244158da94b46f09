package dev.citusrender.property;

import dev.citusrender.HelmVersion;
import java.util.List;

/** Go templates: nearly always well-formed, often wrong in their types, so that results and error messages are both compared. */
final class TemplateTexts {
    /** The values that the templates reach for; those of {@code x} are drawn. */
    private static final String VALUES = """
            i: 7
            z: 0
            f: 2.5
            big: 1000000
            s: "héllo wörld"
            e: ""
            b: true
            no: false
            nul: null
            l: [3, a, null, {k: v}, 1.5, a]
            strs: [b, a, c]
            el: []
            em: {}
            m: {b: 2, a: {c: [1, 2], d: x}, k: "", "9": n, "10": t}
            y: "a: 1\\nb: [x, 2]\\n"
            j: '{"a": [1, 2.5, "x"], "b": null}'
            t: "{{ .Values.s }}-{{ .Release.Name }}"
            """;

    private static final List<String> ELSE = List.of("{{ else }}", "{{- else }}", "{{ else -}}");

    private final Draw draw;
    private final Pipelines pipelines;
    private final boolean fitting;

    private TemplateTexts(Draw draw, Pipelines pipelines, boolean fitting) {
        this.draw = draw;
        this.pipelines = pipelines;
        this.fitting = fitting;
    }

    /** What a template is given and made of: values, definitions, a body. Three in four mean to be right. */
    static List<String> texts(Draw draw, HelmVersion helm) {
        boolean fitting = draw.percent(75);
        return List.of(values(draw), definitions(draw, helm, fitting), texts(draw, helm, fitting, true).statements(2));
    }

    private static TemplateTexts texts(Draw draw, HelmVersion helm, boolean fitting, boolean mayInclude) {
        return new TemplateTexts(draw, fitting ? new FittingCalls(draw, helm, mayInclude) : new CallTexts(draw, helm), fitting);
    }

    /** Definitions; each calls later ones only, for Go takes a while to notice endless recursion. */
    private static String definitions(Draw draw, HelmVersion helm, boolean fitting) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String body = draw.percent(60) ? "<{{ . }}>" : texts(draw, helm, fitting, false).statements(1);
            for (int earlier = 0; earlier <= i; earlier++) {
                body = body.replace("\"d" + earlier + "\"", "\"d" + (i + 1) + "\"");
            }
            text.append(draw.of(" {{ define \"d", "\n{{- define \"d", " {{define \"d")).append(i).append("\" }}{{ $v := 1 }}{{ $w := \"w\" }}").append(body)
                    .append(draw.of(" {{ end }}", "{{- end -}}\n"));
        }
        return text.toString();
    }

    /** Values in which a few are spelled in one of YAML's ways. */
    private static String values(Draw draw) {
        return VALUES + "x: {a: " + spelled(draw) + ", b: [" + spelled(draw) + "], k: " + spelled(draw) + "}\n";
    }

    private static String spelled(Draw draw) {
        String scalar = ScalarTexts.draw(draw);
        while (scalar.matches("[-+]?\\.(?i:inf|nan)")) { // which no values file can hold
            scalar = ScalarTexts.draw(draw);
        }
        return scalar.matches("[-+.\\w:]+") && !scalar.endsWith(":") ? scalar : "'" + scalar.replaceAll("[^\\P{C}\\n\\t]", "").replace("'", "''") + "'";
    }

    private String statements(int depth) {
        return draw.joined(1, depth == 0 ? 2 : 4, "", () -> statement(depth));
    }

    private String statement(int depth) {
        return switch (draw.below(depth == 0 ? 17 : 25)) {
            case 0, 1, 2 -> draw.of("x", " ", "\n", "  y\n", "é", "{ ", "}}", "-", "\t", "\r\n", "{ {\n", "\ud83d\ude00", "#", "{{\"{{\"}}", "a: b\n");
            case 3, 4 -> "{{ " + draw.of("$v := ", "$w := ", "$v = ", "$w = ", "$v = ") + pipelines.pipeline(1) + " }}";
            case 5 -> draw.percent(fitting ? 1 : 10) ? odd() : action(pipelines.pipeline(1));
            case 17, 18, 19, 20 -> branch(depth);
            case 21, 22 -> loop(depth);
            case 23 -> draw.of("{{ template \"d0\" $ }}", "{{- template \"d1\" $ -}}", remark(), fitting ? "" : called(draw.percent(50)));
            default -> action(pipelines.pipeline(2));
        };
    }

    private String called(boolean block) {
        return (block ? "{{ block \"b\" " : "{{ template \"d0\" ") + pipelines.pipeline(0) + " }}" + (block ^ draw.percent(10) ? statements(0) + "{{ end }}" : "");
    }

    private String remark() {
        return draw.of("{{/* remark */}}", "{{- /* remark */ -}}", "{{- /* two\nlines */}}");
    }

    private String odd() {
        return draw.of("{{/* remark */}}", "{{- /* remark */ -}}", "{{ template \"d0\" . }}", "{{ include \"d1\" . }}", "{{ break }}", "{{ continue }}",
                "{{ template \"d2\" }}", "{{ template \"nope\" . }}", "{{- \"\" -}}", "{{ end }}", "{{ $x := }}", "{{ .Values.a-b }}", "{{ nope }}",
                "{{ 1 | 2 }}", "{{ fail \"no\" }}", "{{ else }}", "{{ $nope }}", "{{ .Values.m.a.d.e }}", "{{ 'ab' }}", "{{ \"a\nb\" }}", "{{\n.Values.i\n}}",
                "{{ . | . }}", "{{ () }}", "{{ .Values.i. }}", "{{ ..x }}", "{{ 1.2.3 }}", "{{ 0x }}", "{{ print 1 2", "{{ /* x */ }}", "{{-1}}", "{{ -1 }}",
                "{{ \"\\q\" }}", "{{ $v.a }}", "{{ $.Values.nope.deep }}", "{{ (.Values).i }}", "{{ .Values.i | len }}", "{{ true.x }}", "{{ nil }}",
                "{{ if }}{{ end }}", "{{ range $a, $b, $c := .Values.l }}{{ end }}", "{{ with $n := .Values.m }}{{ $n.b }}{{ end }}{{ $n }}",
                "{{ define \"late\" }}{{ end }}", "{{ template .Values.s . }}", "{{ if $c := .Values.b }}{{ $c }}{{ end }}", "{{ .Values.l.k }}");
    }

    private String branch(int depth) {
        String keyword = draw.of("if", "with", "range", "if not", "with $v :=", "if and .Values.i");
        if (fitting) {
            keyword = draw.of("if", "if", "with", "if not", "with $v :=", "if and true", "if $w :=", "if or false");
        }
        String argument = keyword.matches(".* (not|and|or) .*|.* not|.*true|.*false") ? "(" + pipelines.pipeline(1) + ")" : pipelines.pipeline(1);
        String text = "{{" + draw.of(" ", "- ") + keyword + " " + argument + draw.of(" }}", " -}}") + statements(depth - 1);
        String other = fitting || draw.percent(95) ? keyword.split(" ")[0] : draw.of("if", "with", "range");
        for (int n = draw.percent(25) ? draw.between(1, 2) : 0; n > 0; n--) {
            text += "{{- else " + other + " " + pipelines.pipeline(0) + draw.of(" -}}", " }}") + statements(depth - 1);
        }
        return text + (draw.percent(40) ? draw.of(ELSE) + statements(depth - 1) : "") + draw.of("{{ end }}", "{{- end }}", "{{- end -}}");
    }

    private String loop(int depth) {
        String names = draw.of("$v", "$v, $w", "$w", "$k, $v", "$i, $e");
        String ranged = pipelines.ranged();
        if (fitting) {
            String assign = names.startsWith("$i") || names.startsWith("$k") ? " := " : draw.of(" := ", " := ", " = ");
            return "{{ range " + draw.of("", names + assign) + ranged + draw.of(" }}", " -}}") + statements(depth - 1)
                    + draw.of("", "{{ if eq (toString $v) \"1\" }}{{ break }}{{ end }}", "{{ continue }}", "{{ else }}none") + "{{ end }}";
        }
        return "{{ range " + names + draw.of(" := ", " := ", " = ") + ranged + " }}" + statements(depth - 1)
                + draw.of("", "{{ if eq $v 1 }}{{ break }}{{ end }}", "{{ continue }}", "{{ else }}none") + "{{ end }}";
    }

    private String action(String pipeline) {
        return draw.of("{{ %s }}", "{{ %s }}", "{{%s}}", "{{- %s }}", "{{ %s -}}", "{{- %s -}}").replace("%s", pipeline);
    }
}
