package dev.citusrender.property;

import dev.citusrender.HelmVersion;

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

    private final Draw draw;
    private final CallTexts calls;

    private TemplateTexts(Draw draw, HelmVersion helm) {
        this.draw = draw;
        this.calls = new CallTexts(draw, helm);
    }

    /** The body of a template; {@code $v} and {@code $w} are declared, {@code d0} to {@code d2} may be. */
    static String body(Draw draw, HelmVersion helm) {
        return new TemplateTexts(draw, helm).statements(2);
    }

    /** Definitions; each calls later ones only, for Go takes a while to notice endless recursion. */
    static String definitions(Draw draw, HelmVersion helm) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String body = draw.percent(60) ? "<{{ . }}>" : new TemplateTexts(draw, helm).statements(1);
            for (int earlier = 0; earlier <= i; earlier++) {
                body = body.replace("\"d" + earlier + "\"", "\"d" + (i + 1) + "\"");
            }
            text.append(draw.of("{{ define \"d", "\n{{- define \"d", "{{define \"d")).append(i).append("\" }}{{ $v := 1 }}{{ $w := \"w\" }}").append(body)
                    .append(draw.of("{{ end }}", "{{- end -}}\n"));
        }
        return text.toString();
    }

    /** Values in which a few are spelled in one of YAML's ways. */
    static String values(Draw draw) {
        return VALUES + "x: {a: " + spelled(draw) + ", b: [" + spelled(draw) + "], k: " + spelled(draw) + "}\n";
    }

    private static String spelled(Draw draw) {
        String scalar = ScalarTexts.draw(draw);
        return scalar.matches("[-+.\\w:]+") && !scalar.endsWith(":") ? scalar : "'" + scalar.replaceAll("[^\\P{C}\\n\\t]", "").replace("'", "''") + "'";
    }

    private String statements(int depth) {
        return draw.joined(1, depth == 0 ? 2 : 4, "", () -> statement(depth));
    }

    private String statement(int depth) {
        return switch (draw.below(depth == 0 ? 17 : 25)) {
            case 0, 1, 2 -> draw.of("x", " ", "\n", "  y\n", "é", "{", "}}", "-", "\t", "\r\n", "{ {", "\ud83d\ude00", "#");
            case 3, 4 -> "{{ " + draw.of("$v := ", "$w := ", "$v = ", "$w = ", "$v = ") + calls.pipeline(1) + " }}";
            case 5 -> draw.percent(10) ? odd() : action(calls.pipeline(1));
            case 17, 18, 19, 20 -> branch(depth);
            case 21, 22 -> loop(depth);
            case 23 -> draw.of("{{ template \"d0\" ", "{{ block \"b\" ") + calls.pipeline(0) + " }}" + draw.of("", statements(0) + "{{ end }}");
            default -> action(calls.pipeline(2));
        };
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
        String text = "{{" + draw.of(" ", "- ") + keyword + " " + calls.pipeline(1) + draw.of(" }}", " -}}") + statements(depth - 1);
        return text + switch (draw.below(5)) {
            case 0 -> "{{ else }}" + statements(depth - 1) + "{{ end }}";
            case 1 -> "{{- else if " + calls.pipeline(0) + " -}}" + statements(depth - 1) + "{{- end -}}";
            case 2 -> "{{ else with " + calls.pipeline(0) + " }}" + statements(depth - 1) + "{{ else }}e{{ end }}";
            default -> draw.of("{{ end }}", "{{- end }}");
        };
    }

    private String loop(int depth) {
        String names = draw.of("$v", "$v, $w", "$w", "$k, $v", "$i, $e");
        return "{{ range " + names + draw.of(" := ", " := ", " = ") + draw.of(calls.pipeline(1), ".Values.l", ".Values.m", "until 3", "5") + " }}"
                + statements(depth - 1) + draw.of("", "{{ if eq $v 1 }}{{ break }}{{ end }}", "{{ continue }}", "{{ else }}none") + "{{ end }}";
    }

    private String action(String pipeline) {
        return draw.of("{{ %s }}", "{{ %s }}", "{{%s}}", "{{- %s }}", "{{ %s -}}", "{{- %s -}}").replace("%s", pipeline);
    }
}
