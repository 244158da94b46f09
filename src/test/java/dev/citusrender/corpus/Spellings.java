package dev.citusrender.corpus;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.List;

/** Values that YAML, Go or Kubernetes see something in, as they are spelled in a values file or on the command line. */
final class Spellings {
    private static final List<String> TEXTS = List.of("\"\"", "null", "\"null\"", "1e3", "\"1e3\"", "1E6", "0x1", "0x1F", "0b101", "0o17", "017",
            "08", "\"0x1\"", "yes", "\"yes\"", "\"no\"", "on", "off", "\"on\"", "y", "n", "\"y\"", "\"true\"", "\"True\"", "TRUE", "~", "\"~\"",
            "Null", "1_000", "1_000.5", "+1", "-0", "1:30", "190:20:30", "\"1:30\"", "2020-01-01", "\"2020-01-01\"",
            "2001-12-14T21:59:43.10-05:00", ".5", "5.", "-.5e-7", ".inf", "-.Inf", ".nan", "\".nan\"", "-1", "=", "<<", "\"<<\"", "!!str 12",
            "!!int \"12\"", "!!float 3", "!!binary aGVsbG8=", "!!bool yes", "!local x", "\" a \"", "\"a: b\"", "\"a:\"", "a:b", "\"# a\"", "a#b",
            "\"- a\"", "\"-\"", "\"---\"", "\"? a\"", "\"[a\"", "\"{a\"", "\"&a\"", "\"*a\"", "\"!a\"", "\"|\"", "\">\"", "\"@a\"", "\"`a\"",
            "\"%a\"", "'''{{ . }}'''", "\"{{ .Release.Name }}-x\"", "\"{{ .Values.nope.nope }}\"", "\"{{ .x\"", "\"{{ end }}\"",
            "\"{{ include \\\"nope\\\" . }}\"", "\"{{- /* c */ -}}\\n{{ .Chart.Name | quote }}\\n\"",
            "\"{{ tpl \\\"{{ .Release.Name }}\\\" . }}\"", "\"}}\"", "\"$(A) ${B} $$\"", "\"h\\u00e9llo \\u65e5\\u672c \\U0001F600\"",
            "\"e\\u0301 \\u00df \\u0130 \\u01c5\"", "\"\\u00a0\\u200b\\u2028\\u0085x\"", "\"\\uFEFFx\"", "\"\\x07\\x1b\\x7f\\0\"",
            "\"<a href='b'>&amp;</a>\"", "\"one\\ntwo\\n\"", "\"one\\n  two\\n\\nthree\"", "\"  one\\ntwo\"", "\"one \\ntwo\\t\\n\"",
            "\"\\none\"", "\"\\n\"", "\" \"", "\"\\t\"", "\"one\\r\\ntwo\\r\\n\"", "\"tab\\tend\"", "\"a\\\\b\"", "\"a,b\"", "\"10Gi\"",
            "\"500m\"", "100Mi", "\"1.2.3\"", "1.10", "v1.30", "\"%d %s\"", "\"it's \\\"it\\\"\"",
            "\"sha256:" + "0123456789abcdef".repeat(4) + "\"", "a".repeat(64), "\"" + "long words and more ".repeat(20) + "\"", "x".repeat(5000),
            "ClusterIP", "NodePort", "LoadBalancer", "\"*\"", "Upper_Case.dot", "\"https://u:p%40@h.example:8443/p?q=a&b=c#f\"",
            "\"a.b.c/d:e@sha256:f\"");
    private static final List<String> BLOCKS = List.of("|\none \n\ttwo\t\n\nthree", "|-\n  one\ntwo  ", "|+\none\n\n",
            ">\nlong words\nfolded\n\n  kept\nmore", ">-\n{{ .Release.Name }}\n{{ .x", "|2\n  one\n two",
            "|\n#!/bin/sh\nset -e\necho \"${A:-b}\" | tr a b\n", "|\na: [b\nc: {{ .Values }}", "'one\n\n  two'", "\"one\\\n  two\"", "one\ntwo",
            "|\n", "# nothing\ntext", "\n- a\n-\n  - b\n- c: d\n  e:", "\n- - - a\n- ? b\n  : c", "\n? a\n: b\n? [c, d]\n: e",
            "\n<<: [{a: b}, {c: d}]\na: e", "\n  a: b\n  a: c", "\n1: a\ntrue: b\nnull: c\n1.5: d");
    private static final List<String> NUMBERS = List.of("0", "-1", "1", "3", "8080", "\"8080\"", "1.5", "1e6", "1E+2", "1000000", "123456789012",
            "\"1\"", "null", "0x1F", "0o17", "017", "0b11", "1_000", "1:30", "-0.0", "1e-7", "1e21", "1e400", "16777217", "9007199254740993",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551615", "18446744073709551616", "1e30", "0.1",
            "0.30000000000000004", ".5", "5.", ".inf", ".nan", "\"\"", "50%", "\"http\"", "true", "[1]", "{a: 1}", "2020-01-01");
    private static final List<String> SWITCHES = List.of("true", "false", "\"true\"", "\"false\"", "null", "\"\"", "0", "1", "yes", "on", "off",
            "n", "TRUE", "\"no\"", "{}", "[]", "[false]", "\"{{ true }}\"");
    private static final List<String> LISTS = List.of("[]", "null", "[a]", "[a, b, a]", "[\"\"]", "[null]", "[1, 2.5]",
            "[{name: A, value: \"1\"}]", "[{}]", "[[]]", "[a, {b: c}, [d], null, 1e6]",
            "[{name: a, value: 1}, {name: b, valueFrom: {secretKeyRef: {name: s, key: k}}}]", "[{name: data, mountPath: /data, emptyDir: {}}]",
            "[{host: a.example.org, paths: [{path: /, pathType: Prefix}]}]", "[{secretName: tls, hosts: [a.example.org]}]",
            "[{key: a, operator: Exists}]", "[{name: http, port: 80, targetPort: http, containerPort: 80}]", "[\"{{ .Release.Name }}\"]",
            "[\"{{ .x\"]", "[\"one\\ntwo\", \" a\"]", "{}", "{a: b}", "{\"0\": a}", "\"\"", "text", "[[a]]", "[[a, [b, c]], [], [[]]]", "0",
            "[yes, 0x1F, 2020-01-01, 1_000, ~, .5]", "\"a,b\"", "\"- a\\n- b\"");
    private static final List<String> MAPS = List.of("{}", "null", "{a: b}", "{b: \"2\", a: 1}",
            "{a.b/c: \"yes\", \"n\": \"{{ .Release.Name }}\"}", "{a: null}", "{a: {b: [c]}}",
            "{requests: {cpu: 100m, memory: 1Gi}, limits: {cpu: 1, memory: 1.5Gi}}", "{enabled: true}", "{\"true\": true, \"1\": 2}",
            "{a: \"one\\ntwo\"}", "{\"\": a}", "{\" \": {\"\": []}}", "{a: {b: {c: {d: {e: {f: {g: {h: [{i: {j: [[{k: l}]]}}]}}}}}}}}",
            "{1: a, true: b, null: c, 1.5: d, 2020-01-01: e}", "{on: off, yes: no, y: n}", "{a.b: {c.d: e}, a: {b: f}}",
            "{B: 1, a: 2, _: 3, \"10\": 4, \"9\": 5, \u00e9: 6, \u65e5: 7}", "{a: 1e6, b: 0x1F, c: 0o17, d: 1_000, e: .5, f: ~}",
            "{a: &x {b: c}, d: *x, e: {<<: *x, f: g}}", "{a: 1, a: 2}", "{? a, b}", "{a: \"{{ .Values }}\", b: \"{{ .x\"}", "[]", "[a]",
            "[[a], {b: c}]", "text", "\"\"", "\"{{ .Release.Name }}\"", "\"a: b\\nc: [d]\\n\"", "0", "true");
    /** What follows the equals sign of {@code --set} and {@code --set-string}. */
    static final List<String> SET = List.of("", "null", "true", "false", "0", "1e3", "1e6", "012", "0x1F", "-1", "1.0", ".5",
            "9223372036854775808", "{}", "{a,b}", "{a,b", "{,}", "{null,1,true}", "a\\,b", "a=b", "text", "12345678", "yes", "~", "[]",
            "\u00e9 \u65e5", "one\ntwo", "a\\.b", "\"q\"", "{{ .Release.Name }}", "\\{\\{ .Release.Name }}", "2020-01-01", "a,nope=b");
    /** What follows the equals sign of {@code --set-json}. */
    static final List<String> JSON = List.of("null", "1", "1e6", "1.0", "12345678901234567890", "true", "\"\"", "\"a\\u00e9\\n\"", "[]",
            "[1,[2,{\"a\":null}]]", "{}", "{\"a.b\":{\"\":[]},\"c\":1e-7}", "{\"a\":1,\"a\":2}", "{a: b}", "[1", "text", "");
    /** What a render can be told beside values. */
    static final List<String> CIRCUMSTANCES = List.of("--include-crds", "--no-hooks", "--skip-tests", "--is-upgrade", "--skip-schema-validation",
            "--namespace=other", "--api-versions=monitoring.coreos.com/v1", "--api-versions=cert-manager.io/v1/Certificate",
            "--api-versions=gateway.networking.k8s.io/v1", "--api-versions=route.openshift.io/v1,security.openshift.io/v1",
            "--kube-version=1.19.0", "--kube-version=v1.22.17-gke.100", "--kube-version=v1.31.2-eks-7f9249a", "--kube-version=1.36",
            "--show-only=templates/deployment.yaml", "--show-only=templates/*.yaml", "--show-only=charts/*/templates/*.yaml", "--disable-openapi-validation",
            "--render-subchart-notes", "--labels=a=b", "--description=x", "--dry-run=client", "--timeout=90s", "--create-namespace");

    private Spellings() {
    }

    /**
     * What to put where a chart has a value: most are of its kind.
     *
     * @param value   the chart's own; null for anything
     * @param isBlock whether there may be several lines
     */
    static List<List<String>> besides(Object value, boolean isBlock) {
        return switch (value) {
            case Boolean b -> List.of(SWITCHES);
            case Double d -> List.of(NUMBERS);
            case GoList l -> List.of(LISTS);
            case GoMap m -> List.of(MAPS);
            case null -> isBlock ? List.of(TEXTS, NUMBERS, SWITCHES, LISTS, MAPS, BLOCKS) : List.of(TEXTS, NUMBERS, SWITCHES, LISTS, MAPS);
            default -> isBlock ? List.of(TEXTS, TEXTS, BLOCKS) : List.of(TEXTS);
        };
    }
}
