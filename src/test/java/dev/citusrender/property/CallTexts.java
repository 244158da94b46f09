package dev.citusrender.property;

import dev.citusrender.HelmVersion;
import dev.citusrender.function.FunctionTable;
import dev.citusrender.go.GoType;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pipelines of Go templates, over every function whose result depends on nothing but its arguments: with arguments of the types that it takes, most
 * times, and with others, with too few and with too many of them.
 */
final class CallTexts implements Pipelines {
    /** What depends on time, chance or the network, costs seconds, or (values) comes in no order in Go. */
    private static final Set<String> LEFT_OUT = Set.of("now", "ago", "randAlpha", "randAlphaNum", "randAscii", "randBytes", "randInt", "randNumeric",
            "shuffle", "uuidv4", "genCA", "genCAWithKey", "genPrivateKey", "genSelfSignedCert", "genSelfSignedCertWithKey", "genSignedCert",
            "genSignedCertWithKey", "bcrypt", "htpasswd", "derivePassword", "encryptAES", "getHostByName", "values", "keys");
    /** Whose result may be as long as a number says: only small ones then. */
    private static final Set<String> GROWING = Set.of("repeat", "until", "untilStep", "seq", "indent", "nindent", "chunk", "mustChunk", "wrap", "wrapWith");
    /** Which change a dict: it must not come to hold itself, for Go dies of printing that. */
    private static final Set<String> CHANGING = Set.of("set", "unset", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite");
    /** Which take the present time for what they can't read as a time. */
    private static final Set<String> DATES = Set.of("date", "dateInZone", "date_in_zone", "htmlDate", "htmlDateInZone");
    private static final Map<HelmVersion, List<TemplateFunction>> FUNCTIONS = new EnumMap<>(HelmVersion.class);
    private static final Map<String, List<String>> LIKED = Map.of(
            "regex", List.of("\"[a-z]+\"", "\"(a)(b)?\"", "\"^\"", "\"\"", "\"é|w\"", "\"(?i)L+\"", "\"[\"", "\"a{2,1}\"", "\"(?P<n>l)\"", "\"${1}x$n\"", "`\\d+`"),
            "emver", List.of("\"1.2.3\"", "\">=1.2\"", "\"^1.x\"", "\"~1.2 || 3\"", "\"1.36.0-0\"", "$.Capabilities.KubeVersion.Version", "\"v1\""),
            "ate", List.of("\"2006-01-02\"", "\"2020-02-29\"", "\"15:04:05.000 MST\"", "\"-1h30m\"", "\"Europe/Berlin\"", "(toDate \"2006-01-02\" \"2020-02-29\")",
                    "1600000000", "\"Jan _2 06 03PM\""),
            "uration", List.of("\"95s\"", "\"1h2m3s\"", "95", "3600000000000", "\"26h\"", "\"x\"", "1.5", "(toDate \"2006-01-02\" \"2020-02-29\")"),
            "url", List.of("\"http://u:p@h:80/p?q=1#f\"", "\"//h\"", "\"%zz\"", "(urlParse \"http://h/p\")", "(dict \"scheme\" \"s\" \"host\" \"h\" \"path\" \"p\")"),
            "rom", List.of(".Values.y", ".Values.j", "\"[1, a]\"", "\"a: [\"", "\"a = 1\\n[b]\\nc = 'x'\"", "(toYaml .Values.m)", "(toJson .Values.m)", "(toToml .Values.m)"),
            "yp", List.of("\"string\"", "\"int\"", "\"float64\"", "\"map[string]interface {}\""),
            "ind", List.of("\"string\"", "\"slice\"", "\"map\"", "\"invalid\""),
            "pl", List.of(".Values.t", "\"{{ .Values.i }}\"", "\"{{ . }}\"", "\"{{\"", "\"{{ include \\\"d1\\\" . }}\"", "\"{{ define \\\"d2\\\" }}n{{ end }}{{ fail \\\"f\\\" }}\""),
            "inclu", List.of("\"d0\"", "\"d1\"", "\"d2\"", "\"none\""));

    private final Draw draw;
    private final HelmVersion helm;

    CallTexts(Draw draw, HelmVersion helm) {
        this.draw = draw;
        this.helm = helm;
    }

    @Override
    public String pipeline(int depth) {
        return switch (draw.below(12)) {
            case 0, 1 -> operand(GoType.ANY, depth);
            case 2, 3, 4, 5, 6 -> call(depth, 0);
            case 7, 8, 9 -> operand(GoType.ANY, depth) + " | " + call(depth, 1);
            case 10 -> call(depth, 0) + " | " + call(0, 1);
            default -> operand(GoType.ANY, depth) + " | " + call(0, 1) + " | " + call(0, 1);
        };
    }

    @Override
    public String ranged() {
        return draw.of(pipeline(1), ".Values.l", ".Values.m", "until 3", "5");
    }

    /** A function and its arguments, less those that come through the pipe. */
    private String call(int depth, int piped) {
        if (draw.percent(2)) {
            return draw.of("(keys " + operand(GoType.MAP, depth) + " | sortAlpha)", "$.Files.Get \"f.txt\"", "$.Files.Lines \"f.txt\"",
                    "$.Capabilities.APIVersions.Has \"v1\"", ".Values.AsMap", "$.Files.AsConfig", "($.Files.Glob \"*\").AsSecrets", "now | kindOf", "values nil");
        }
        TemplateFunction function = draw.of(functions(helm));
        while (piped > 0 && (CHANGING.contains(function.name()) || DATES.contains(function.name()))) {
            function = draw.of(functions(helm));
        }
        Signature signature = function.signature();
        int count = signature.parameters().size() + (signature.variadic() ? draw.between(-1, 2) : 0);
        count += draw.percent(6) ? draw.between(-1, 1) : 0;
        StringBuilder text = new StringBuilder(function.name());
        for (int i = 0; i < count - piped; i++) {
            text.append(' ').append(argument(function, i, depth));
        }
        return text.toString();
    }

    private String argument(TemplateFunction function, int index, int depth) {
        List<GoType> parameters = function.signature().parameters();
        GoType type = parameters.isEmpty() ? GoType.ANY : parameters.get(Math.min(index, parameters.size() - 1));
        if (CHANGING.contains(function.name())) {
            return changing(index, type);
        }
        if (DATES.contains(function.name()) && type.isAny()) {
            return draw.of("0", "1600000000", "-1", "(toDate \"2006-01-02\" \"2020-02-29\")", "(toDate \"2006-01-02\" \"\")", "(int .Values.i)");
        }
        if (GROWING.contains(function.name()) && !type.equals(GoType.STRING)) {
            return atom(draw.percent(90) && !type.isAny() ? type : GoType.ANY);
        }
        if (draw.percent(45)) {
            for (Map.Entry<String, List<String>> liked : LIKED.entrySet()) {
                if (function.name().contains(liked.getKey())) {
                    return draw.of(liked.getValue());
                }
            }
        }
        return operand(draw.percent(94) ? type : GoType.ANY, depth);
    }

    private String changing(int index, GoType type) {
        if (draw.percent(5)) {
            return draw.of("nil", "1", "\"s\"", ".Values.s", ".Values.nope");
        }
        if (index > 0 && !type.equals(GoType.MAP)) {
            return atom(draw.of(GoType.STRING, GoType.STRING, GoType.INT, GoType.BOOL));
        }
        String fresh = draw.of("(dict)", "(dict \"a\" 1)", "(dict \"b\" (dict \"c\" nil))", "(dict \"a\" (list 1) \"k\" \"\")", "(deepCopy .Values.m)");
        return index > 0 || draw.percent(50) ? fresh : draw.of(".Values.m", ".Values.m.a", ".Values.em", ".Values.x", "$.Values.x");
    }

    private String operand(GoType type, int depth) {
        if (depth == 0 || draw.percent(65)) {
            return atom(type);
        }
        String inner = "(" + pipeline(depth - 1) + ")";
        return draw.percent(20) ? inner + draw.of(".a", ".a.c", ".Values", ".k") : inner;
    }

    private String atom(GoType type) {
        return switch (type.kind()) {
            case STRING -> draw.of(".Values.s", ".Values.e", ".Values.t", ".Values.y", ".Values.x.a", ".Release.Name", "\"\"", "\"abc\"", "\"a,b,c\"", "\"2\"", "\",\"",
                    "\" \"", "\"a\"", "\"%v-%q\"", "`raw`", "\"é\\t\"", "\"héLLo wörld-x_y\"", "\"\\xff\"", "\"\\U0001F600\"", "(print 1)", "$w", "\"k\"", "\"a.b\"");
            case INT, INT64, UINT32 -> draw.of("0", "1", "2", "-1", "-3", "7", "80", "0x1F", "'a'", "(len .Values.s)", "(int .Values.i)", "(add 1 2)", "(atoi \"5\")", "$v");
            case FLOAT64 -> draw.of(".Values.f", ".Values.i", "2.5", "1e3", "-0.5", "1", "(float64 3)");
            case BOOL -> draw.of("true", "false", ".Values.b", ".Values.no", "(eq 1 1)");
            case MAP -> draw.of(".Values.m", ".Values.m.a", ".Values.em", "(dict)", "(dict \"a\" 1 \"b\" (list 2))", ".Values.x", "(split \",\" \"a,b\")", "$.Chart", ".Values");
            case SLICE -> draw.of(".Values.l", ".Values.strs", ".Values.el", "(list)", "(list 1 \"a\" nil)", "(until 3)", "(splitList \",\" \"x,y\")", ".Values.m.a.c",
                    "(chunk 2 .Values.l)");
            default -> draw.percent(6) ? draw.of("nil", ".Values.nul", ".Values.nope", "$", ".", "(.Values.nope)", ".Values.nope.x", ".Values.s.x", ".Values.m.zz",
                    ".Chart.Version", "1i", "(semver \"1.2.3-a+b\")", "(b64dec \"/w==\")", ".Capabilities.KubeVersion", ".Chart.Maintainers", ".Files")
                    : atom(draw.of(GoType.STRING, GoType.STRING, GoType.INT, GoType.FLOAT64, GoType.BOOL, GoType.MAP, GoType.LIST));
        };
    }

    /** The functions that are called. */
    static List<TemplateFunction> functions(HelmVersion helm) {
        return FUNCTIONS.computeIfAbsent(helm,
                version -> FunctionTable.of(version).all().stream().filter(f -> !LEFT_OUT.contains(f.name())).toList());
    }
}
