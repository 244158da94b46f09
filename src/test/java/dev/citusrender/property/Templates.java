package dev.citusrender.property;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary Go templates: nearly always well-formed, often wrong in their types, so that results and error messages are both compared. */
final class Templates {
    /** The values that the templates reach for. */
    static final String VALUES = """
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

    private static final List<String> ATOMS = List.of(".Values.i", ".Values.z", ".Values.f", ".Values.big", ".Values.s", ".Values.e", ".Values.b",
            ".Values.no", ".Values.nul", ".Values.l",
            ".Values.strs", ".Values.el", ".Values.em", ".Values.m", ".Values.m.a", ".Values.m.a.c", ".Values.m.zz", ".Values.y", ".Values.j",
            ".Values.t", ".Values.nope", ".Values.nope.x", ".Values.s.x",
            "$.Values.m", "$", ".", "$v", "$w", "1", "0", "-3", "2.5", "1e3", "0x1F", "'a'", "\"\"", "\"abc\"", "\"a,b,c\"", "\"2\"", "\"%v-%d\"",
            "\"[a-z]+\"", "`raw`", "\"é\\t\"", "true", "false", "nil",
            "(list)", "(dict)", "(list 1 \"a\" nil)", "(dict \"a\" 1 \"b\" (list 2))", "(.Values.nope)", ".Release.Name", ".Chart.Version",
            "(until 3)", "(splitList \",\" \"x,y\")");

    /** Functions whose result depends on nothing but their arguments; each is called with too few or too many of them now and then. */
    private static final List<String> FUNCTIONS = List.of("and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "len", "index", "slice", "print",
            "println", "printf", "html", "js", "urlquery",
            "upper", "lower", "title", "trim", "trunc", "quote", "squote", "cat", "indent 2", "nindent 3", "replace", "contains", "hasPrefix",
            "trimSuffix", "trimAll", "nospace", "substr", "abbrev",
            "initials", "snakecase", "camelcase", "kebabcase", "wrap", "plural", "splitList", "splitn", "split", "join", "sortAlpha", "toString",
            "toStrings", "regexMatch", "regexFind", "regexReplaceAll",
            "int", "int64", "float64", "atoi", "toDecimal", "add", "add1", "sub", "mul", "div", "mod", "addf", "mulf", "max", "min", "floor", "ceil",
            "round",
            "default", "empty", "coalesce", "ternary", "all", "any", "required", "list", "first", "last", "rest", "initial", "append", "prepend",
            "concat", "reverse", "uniq", "without", "has", "compact", "chunk",
            "dict", "get", "hasKey", "pick", "omit", "pluck", "dig", "merge", "mergeOverwrite", "set", "unset", "deepCopy", "deepEqual", "typeOf",
            "kindOf", "kindIs", "typeIs",
            "toYaml", "toJson", "toPrettyJson", "toRawJson", "fromYaml", "fromJson", "fromYamlArray", "fromJsonArray", "toYamlPretty", "toToml",
            "b64enc", "b64dec", "b32enc", "sha256sum", "adler32sum",
            "semverCompare", "base", "dir", "clean", "ext", "urlParse", "tpl", "include", "lookup", "duration", "durationRound");

    private Templates() {
    }

    /** The text of a template. */
    static Arbitrary<String> texts() {
        return statements(2);
    }

    private static Arbitrary<String> statements(int depth) {
        return statement(depth).list().ofMinSize(1).ofMaxSize(depth == 0 ? 2 : 4).map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> statement(int depth) {
        Arbitrary<String> text = Arbitraries.of("x", " ", "\n", "  y\n", "é", "{", "}}", "-", "\t");
        Arbitrary<String> action = pipeline(2).flatMap(Templates::action);
        Arbitrary<String> variable = Combinators.combine(Arbitraries.of("$v := ", "$w := ", "$v = ", "$w = "), pipeline(1))
                .as((v, p) -> "{{ " + v + p + " }}");
        Arbitrary<String> odd = Arbitraries.of("{{/* remark */}}", "{{- /* remark */ -}}", "{{ template \"d\" . }}", "{{ include \"d\" . }}",
                "{{ break }}", "{{ continue }}", "{{ template \"d\" }}",
                "{{ template \"nope\" . }}", "{{- \"\" -}}", "{{ end }}", "{{ $x := }}", "{{ .Values.a-b }}", "{{ nope }}", "{{ 1 | 2 }}",
                "{{ fail \"no\" }}");
        if (depth == 0) {
            return Arbitraries.frequencyOf(Tuple.of(2, text), Tuple.of(6, action), Tuple.of(1, variable));
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> statements(depth - 1));
        Arbitrary<String> branch = Combinators.combine(Arbitraries.of("if", "with", "range"), pipeline(1), inner, inner,
                Arbitraries.integers().between(0, 3))
                .as((keyword, p, a, b, shape) -> "{{ " + keyword + " " + p + " }}" + a + switch (shape) {
                    case 0 -> "{{ end }}";
                    case 1 -> "{{ else }}" + b + "{{ end }}";
                    case 2 -> "{{- else if true -}}" + b + "{{- end -}}";
                    default -> keyword.equals("with") ? "{{ else with 1 }}" + b + "{{ end }}" : "{{- end }}";
                });
        Arbitrary<String> loop = Combinators.combine(Arbitraries.of("$v", "$v, $w", "$w", "$k, $v"), pipeline(1), inner)
                .as((names, p, body) -> "{{ range " + names + " := " + p + " }}" + body + "{{ end }}");
        return Arbitraries.frequencyOf(Tuple.of(4, text), Tuple.of(12, action), Tuple.of(3, variable), Tuple.of(3, branch), Tuple.of(2, loop),
                Tuple.of(1, odd));
    }

    private static Arbitrary<String> action(String pipeline) {
        return Arbitraries.of("{{ %s }}", "{{ %s }}", "{{%s}}", "{{- %s }}", "{{ %s -}}", "{{- %s -}}").map(form -> form.replace("%s", pipeline));
    }

    private static Arbitrary<String> pipeline(int depth) {
        Arbitrary<String> piped = Combinators.combine(operand(depth), command(depth)).as((a, c) -> a + " | " + c);
        Arbitrary<String> twice = Combinators.combine(piped, command(0)).as((a, c) -> a + " | " + c);
        return Arbitraries.frequencyOf(Tuple.of(3, operand(depth)), Tuple.of(4, command(depth)), Tuple.of(3, piped), Tuple.of(1, twice));
    }

    private static Arbitrary<String> command(int depth) {
        return Combinators.combine(Arbitraries.of(FUNCTIONS), operand(depth).list().ofMaxSize(3))
                .as((function, arguments) -> arguments.isEmpty() ? function : function + " " + String.join(" ", arguments));
    }

    private static Arbitrary<String> operand(int depth) {
        Arbitrary<String> atom = Arbitraries.of(ATOMS);
        if (depth == 0) {
            return atom;
        }
        Arbitrary<String> nested = Arbitraries.lazy(() -> pipeline(depth - 1)).map(p -> "(" + p + ")");
        Arbitrary<String> field = nested.map(p -> p + ".a");
        return Arbitraries.frequencyOf(Tuple.of(7, atom), Tuple.of(3, nested), Tuple.of(1, field));
    }
}
