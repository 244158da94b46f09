package dev.citusrender.property;

import dev.citusrender.HelmVersion;
import dev.citusrender.function.FunctionTable;
import dev.citusrender.go.GoType;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pipelines of Go templates whose arguments fit, over every function with a result of its own: what comes out of them is a text, nearly always.
 * {@link CallTexts} has those that are wrong as often.
 *
 * <p>A kind of argument is a letter: {@code s} string, {@code i} int, {@code I} int64, {@code f} float64, {@code n} any number, {@code b} bool,
 * {@code m} map, {@code l} list, {@code t} time, {@code a} anything; and those of {@link #special(char)}.
 */
final class FittingCalls implements Pipelines {
    /** Result, name and arguments of the functions that don't take all that their signature says; {@code *} is a repetition. */
    private static final String SHAPES = """
            b eq s s s*|b eq i i i*|b eq b b|b eq f f|b ne s s|b ne i I|b ne b b|b lt s s|b lt i I|b lt f f|b le s s|b le i i|b gt s s|b gt f f|b ge i i
            a and a a*|a or a a*|b not a|i len s|i len l|i len m|a index m k|a index L o|a index l o|a slice L o|l slice l o
            l append l a|l prepend l a|l push l a|l mustAppend l a|l mustPrepend l a|l mustPush l a|l concat l l*|l chunk p l|l mustChunk p l
            l compact l|l mustCompact l|l uniq l|l mustUniq l|l reverse l|l mustReverse l|l without l a*|l mustWithout l a*|b has a l|b mustHas a l
            a first l|a mustFirst l|a last l|a mustLast l|l initial L|l mustInitial L|l rest L|l mustRest L|l slice l o|l mustSlice l o|l slice l|l mustSlice L o o
            s join s l|s join s a|l sortAlpha l|l toStrings l|l sortAlpha a|l list a*|l tuple a*
            I div n z|I mod n z|f divf n z|I add n n*|I add a a|I sub n n|I mul n n*|I max n n*|I min n n*|I biggest n n|f addf n n*|f subf n n|f mulf n n*
            f maxf n n|f minf n n|f round n i|f round n i f|f ceil n|f floor n|I toDecimal d|i int n|i int a|I int64 n|f float64 n|f float64 a|i atoi s
            m dict|m dict k a|m dict k a k a|m set D k a|m set X k e|m unset D k|m unset X k|m merge D m*|m merge X D*|m mustMerge D m|m mergeOverwrite D m*
            m mustMergeOverwrite X D|m pick m k*|m omit m k*|l pluck k m*|a get m k|b hasKey m k|a dig k s m|a dig k k s m|m deepCopy m|m mustDeepCopy m|l deepCopy l
            a default a a|s default s s|s default s s|s coalesce s s|a coalesce a*|a ternary a a b|s ternary s s b|a required s e|s required s A|b empty a|b deepEqual a a
            m fromYaml y|m fromYaml s|l fromYamlArray J|l fromYamlArray s|m fromJson j|m fromJson s|l fromJsonArray J|l fromJsonArray s|m fromToml w|m fromToml s
            a mustFromJson j|a mustFromJson J|s toToml m|s toJson m|s toYaml m|s toToml a|s toYaml l|s toYaml a|s mustToYaml m|s mustToToml m
            b regexMatch r s|b mustRegexMatch r s|s regexFind r s|s mustRegexFind r s|l regexFindAll r s o|l mustRegexFindAll r s o|s regexReplaceAll r s s
            s mustRegexReplaceAll r s s|s regexReplaceAllLiteral r s s|s mustRegexReplaceAllLiteral r s s|l regexSplit r s o|l mustRegexSplit r s o
            b semverCompare c v|a semver v|m urlParse u|s urlJoin U|s tpl T R|s include N R|s include N R|s printf g a|s printf g a a|s printf V n|s printf V b|s printf V M|s print a*|s println a*
            s date F t|s date F h|s dateInZone F t Z|s date_in_zone F h Z|s htmlDate t|s htmlDateInZone h Z|t dateModify H t|t date_modify H t|t mustDateModify H t
            t must_date_modify H t|t toDate G E|t mustToDate G E|s unixEpoch t|s duration n|s duration s|s durationRound H|s durationRound t
            s repeat p s|s indent p s|s nindent p s|s wrap p s|s wrapWith p s s|s trunc i s|s trunc p s|s substr o p s|s substr o p s|s seq p|s seq p p|l until p|l untilStep o p x
            s plural s s i|a splitn s p s|s cat a*|s quote a*|s squote a*|s html a*|s js a*|s urlquery a*|b kindIs K a|b typeIs Y a|b typeIsLike Y a|s ternary s s b
            s abbrev p s|s abbrevboth o p s|s b64dec B|s b32dec B|b contains s s|s replace s s s|l splitList s s|b all a*|b any a*|a lookup s s s s|l splitList s s
            """;
    /** Which have no result, none that fits nearly always, or (keys, values) one in no order. */
    private static final List<String> NEVER = List.of("fail", "call", "decryptAES", "buildCustomCert");
    private static final Map<HelmVersion, Map<Character, List<String>>> BY_RESULT = new EnumMap<>(HelmVersion.class);

    private final Draw draw;
    private final Map<Character, List<String>> shapes;
    private final boolean mayInclude;

    /** @param mayInclude whether definitions may be called: not by definitions, which would go round in circles */
    FittingCalls(Draw draw, HelmVersion helm, boolean mayInclude) {
        this.draw = draw;
        this.shapes = BY_RESULT.computeIfAbsent(helm, FittingCalls::byResult);
        this.mayInclude = mayInclude;
    }

    @Override
    public String pipeline(int depth) {
        return draw.percent(15) ? atom('a') : call('a', depth);
    }

    @Override
    public String ranged() {
        return draw.of("$.Values.l", "$.Values.m", "$.Values.strs", "until 3", "$.Values.em", "(" + call('l', 1) + ")", call('m', 0), "$.Values.nul");
    }

    private String argument(char kind, int depth) {
        if (depth == 0 || draw.percent(60) || !shapes.containsKey(kind)) {
            return atom(kind);
        }
        return draw.percent(20) && kind == 'a' ? "(" + call('m', depth - 1) + ")" + draw.of(".a", ".zz", ".k") : "(" + call(kind, depth - 1) + ")";
    }

    /** A call whose result is of a kind, its last argument sometimes through a pipe. */
    private String call(char result, int depth) {
        String[] shape = draw.of(shapes.get(result)).split(" ");
        while (!mayInclude && shape[0].matches("include|tpl")) {
            shape = draw.of(shapes.get(result)).split(" ");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < shape.length; i++) {
            for (int n = shape[i].endsWith("*") ? draw.below(4) : 1; n > 0; n--) {
                arguments.add(argument(shape[i].charAt(0), depth));
            }
        }
        boolean piped = !arguments.isEmpty() && !arguments.getLast().equals("nil") && draw.percent(40);
        String last = piped ? arguments.removeLast() + " | " : "";
        String name = shape[0];
        return last + (arguments.isEmpty() ? name : name + " " + String.join(" ", arguments));
    }

    private String atom(char kind) {
        return switch (kind) {
            case 's' -> draw.of("$.Values.s", "$.Values.e", "$.Values.y", "$.Release.Name", "\"\"", "\"abc\"", "\"a,b,c\"", "\"2\"", "\",\"", "\" \"", "\"a\"",
                    "`raw`", "\"é\\t\"", "\"héLLo wörld-x_y\"", "\"\\xff\"", "\"\\U0001F600\"", "(print 1)", "\"k\"", "\"a.b\"", "\"-7.5e2\"", "\" x\\ty\\n\"", "\"FooBarBAZ\"");
            case 'i' -> draw.of("0", "1", "2", "-1", "7", "80", "0x1F", "'a'", "(len $.Values.s)", "(int $.Values.i)", "1_000");
            case 'I' -> draw.of("(add 1 2)", "(int64 7)", "(sub 1 3)");
            case 'f' -> draw.of("$.Values.f", "$.Values.i", "$.Values.big", "2.5", "1e3", "-0.5", "(float64 3)", "1e-9");
            case 'b' -> draw.of("true", "false", "$.Values.b", "$.Values.no", "(eq 1 1)");
            case 'm' -> draw.of("$.Values.m", "$.Values.m.a", "$.Values.em", "(dict)", "(dict \"a\" 1 \"b\" (list 2))", "$.Values.x");
            case 'l' -> draw.of("$.Values.l", "$.Values.strs", "$.Values.el", "(list)", "(list 1 \"a\" nil)", "(until 3)", "(splitList \",\" \"x,y\")", "$.Values.m.a.c");
            case 'n' -> atom(draw.of('i', 'I', 'f'));
            case 't' -> draw.of("(toDate \"2006-01-02\" \"2020-02-29\")", "(toDate \"15:04\" \"23:59\")", "(toDate \"2006-01-02\" \"\")");
            case 'a' -> draw.percent(10) ? draw.of("nil", "$.Values.nul", "$.Values.nope", "$.Values.m.zz", "$.Chart.Version", "1i", "$v", "$w", "$.Values.x.a", "$.Values.x.k")
                    : atom(draw.of('s', 's', 'i', 'f', 'b', 'm', 'l'));
            default -> special(kind);
        };
    }

    private String special(char kind) {
        return switch (kind) {
            case 'A' -> draw.of("\"abc\"", "$.Values.s");
            case 'L' -> draw.of("$.Values.l", "$.Values.strs", "(list 1 nil \"a\")", "(until 3)", "$.Values.m.a.c");
            case 'o' -> draw.of("0", "1", "0", "1", "(int $.Values.z)");
            case 'p' -> draw.of("1", "2", "3", "4", "5", "8", "13");
            case 'x' -> draw.of("1", "2", "-1", "3");
            case 'z' -> draw.of("1", "2", "-3", "7", "$.Values.i", "$.Values.f", "\"3\"");
            case 'd' -> draw.of("755", "\"0644\"", "\"17\"", "$.Values.i");
            case 'e' -> draw.of("1", "\"s\"", "true", "2.5", "$.Values.s", "(list 1)");
            case 'k' -> draw.of("\"a\"", "\"b\"", "\"k\"", "\"d\"", "\"9\"", "\"zz\"", "\"é\"");
            case 'D' -> draw.of("(dict)", "(dict \"a\" 1)", "(dict \"b\" (dict \"c\" nil))", "(dict \"a\" (list 1) \"k\" \"\")", "(deepCopy $.Values.m)");
            case 'X' -> "$.Values.x";
            case 'y' -> draw.of("$.Values.y", "\"a: 1\\nb: ~\"", "(toYaml $.Values.m)", "\"{a: 1e3, b: [yes, 0o17]}\"", "\"a: &x {b: 1}\\nc: {<<: *x}\"");
            case 'j' -> draw.of("$.Values.j", "(toJson $.Values.m)", "\"{}\"", "`{\"b\": 1e2, \"a\": \"\\u00e9\"}`");
            case 'J' -> draw.of("\"[1, 2.5, null]\"", "(toJson $.Values.l)", "\"[]\"");
            case 'w' -> draw.of("\"a = 1\\n[b]\\nc = 'x'\"", "(toToml $.Values.x)", "\"d = 2020-01-02\\n\"", "\"\"");
            case 'r' -> draw.of("\"[a-z]+\"", "\"(a)(b)?\"", "\"^\"", "\"\"", "\"é|w\"", "\"(?i)L+\"", "\"(?P<n>l)\"", "`\\d+`", "`\\s`", "\"a*\"", "`\\bw`");
            case 'c' -> draw.of("\">=1.2\"", "\"^1.x\"", "\"~1.2 || 3\"", "\"1.2 - 2\"", "\"*\"", "\"!=1.2.3\"", "\">1.36.0-0\"");
            case 'v' -> draw.of("\"1.2.3\"", "\"v1\"", "\"1.36.0-rc.1+b\"", "$.Chart.Version", "\"2.0\"");
            case 'g' -> draw.of("\"%v|%v\"", "\"%s\"", "\"%q\"", "\"%T\"", "\"%+v\"", "\"%-8s|\"", "\"%%\"", "\"%.2s|%v\"");
            case 'V' -> draw.of("\"%d\"", "\"%5.2f\"", "\"%x %t\"", "\"%#v\"", "\"%05d\"", "\"%c\"", "\"%+d|%6d\"", "\"%e\"", "\"%t\""); // which print addresses, too
            case 'M' -> draw.of("$.Values.m", "$.Values.l", "$.Values.strs", "$.Values.x", "(semver \"1.2.3\")", "(dict \"a\" (list 1 nil \"x\"))");
            case 'F' -> draw.of("\"2006-01-02\"", "\"15:04:05.000 MST\"", "\"Jan _2 06 03PM\"", "\"Monday, 02-Jan-06 Z07:00\"", "\"\"");
            case 'G' -> "\"2006-01-02\"";
            case 'E' -> draw.of("\"2020-02-29\"", "\"1999-12-31\"", "\"2020-02-30\"");
            case 'h' -> draw.of("0", "1600000000", "(int64 -1)", "(int $.Values.i)");
            case 'Z' -> draw.of("\"UTC\"", "\"Europe/Berlin\"", "\"nowhere\"", "\"\"", "\"America/New_York\"");
            case 'H' -> draw.of("\"95s\"", "\"1h2m3s\"", "\"-1h30m\"", "\"26h\"", "\"800h\"");
            case 'u' -> draw.of("\"http://u:p@h:80/p?q=1#f\"", "\"//h\"", "\"a/b\"", "\"http://[::1]/%20\"", "\"mailto:x@y\"");
            case 'U' -> draw.of("(urlParse \"http://h/p\")", "(dict \"scheme\" \"s\" \"host\" \"h\" \"path\" \"/p q\")", "(dict \"scheme\" \"s\" \"host\" \"h\" \"query\" \"a=b\" \"userinfo\" \"u\")");
            case 'K' -> draw.of("\"string\"", "\"slice\"", "\"map\"", "\"invalid\"", "\"int\"");
            case 'Y' -> draw.of("\"string\"", "\"int\"", "\"float64\"", "\"map[string]interface {}\"");
            case 'N' -> draw.of("\"d0\"", "\"d1\"", "\"d2\"");
            case 'R' -> "$";
            case 'T' -> draw.of("$.Values.t", "\"{{ .Values.i }}\"", "\"{{ include \\\"d1\\\" . }}\"", "\"{{ define \\\"d2\\\" }}n{{ end }}{{ template \\\"d2\\\" }}\"", "\"x\"");
            case 'B' -> draw.of("\"aGk=\"", "\"/w==\"", "\"NBUQ====\"", "\"!\"", "(b64enc \"é\")");
            default -> throw new IllegalArgumentException("no kind " + kind);
        };
    }

    private static Map<Character, List<String>> byResult(HelmVersion helm) {
        List<TemplateFunction> functions = CallTexts.functions(helm);
        List<String> own = Stream.of(SHAPES.replace('\n', '|').split("\\|")).map(String::strip).toList();
        List<String> named = own.stream().map(shape -> shape.split(" ")[1]).toList();
        List<String> present = FunctionTable.of(helm).all().stream().map(TemplateFunction::name).toList();
        List<String> all = Stream.concat(own.stream().filter(shape -> present.contains(shape.split(" ")[1])),
                functions.stream().filter(f -> !named.contains(f.name()) && !NEVER.contains(f.name())).map(FittingCalls::shape)).toList();
        Map<Character, List<String>> byResult = all.stream().collect(
                Collectors.groupingBy(shape -> shape.charAt(0), Collectors.mapping(shape -> shape.substring(2), Collectors.toList())));
        byResult.put('a', all.stream().map(shape -> shape.substring(2)).toList());
        byResult.put('n', Stream.of('i', 'I', 'f').flatMap(kind -> byResult.get(kind).stream()).toList());
        return byResult;
    }

    private static String shape(TemplateFunction function) {
        Signature signature = function.signature();
        StringBuilder shape = new StringBuilder().append(kind(signature.result())).append(' ').append(function.name());
        signature.parameters().forEach(type -> shape.append(' ').append(kind(type)));
        return signature.variadic() ? shape.append('*').toString() : shape.toString();
    }

    private static char kind(GoType type) {
        return switch (type.kind()) {
            case STRING -> 's';
            case INT -> 'i';
            case INT64 -> 'I';
            case FLOAT64 -> 'f';
            case BOOL -> 'b';
            case MAP -> type.equals(GoType.MAP) ? 'm' : 'a';
            case SLICE -> 'l';
            default -> type.toString().equals("time.Time") ? 't' : 'a';
        };
    }
}
