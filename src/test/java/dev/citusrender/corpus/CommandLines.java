package dev.citusrender.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes {@link CommandLine}s for a chart: each flag of {@code helm template} that needs no cluster, with sound and, less often,
 * with odd arguments. None has {@code --debug}: helm tells times and where it was built then. */
final class CommandLines {
    private static final List<String> NAMES = List.of("a.b", "1", "a--b", "Rel", "a_b", "rel-", "h\u00e9", "", "a".repeat(53), "a".repeat(54));
    private static final List<String> NAME_TEMPLATES = List.of("x-{{ upper \"a\" | lower }}", "{{ .Values.a }}", "{{ printf \"%03d\" 7 }}", "X",
            "{{ nope }}", "{{", "{{ \"a b\" }}", "{{ list 1 2 | len }}", "a{{ \"\" }}", "{{ fail \"no\" }}");
    private static final List<String> NAMESPACES = List.of("", "ns2", "kube-system", "Bad_NS", "a.b", "n".repeat(64), "{{ x }}");
    private static final List<String> VERSIONS = List.of("1.22", "v1.28.3", "1.28.3-gke.100", "1.31.4+k3s1", "1.34", "1.19.16", "v1.25.0-eks-1a2b",
            "1.20.0-alpha.1+b.c");
    private static final List<String> ODD_VERSIONS = List.of("2", "1.x", "", "x", "01.2.3", "1.30+", "1.31.0.1", "-1", " 1.30");
    private static final List<String> APIS = List.of("monitoring.coreos.com/v1", "monitoring.coreos.com/v1/ServiceMonitor",
            "networking.k8s.io/v1/Ingress", "policy/v1/PodDisruptionBudget,policy/v1beta1", "route.openshift.io/v1", "security.openshift.io/v1",
            "cert-manager.io/v1", "traefik.io/v1alpha1", "gateway.networking.k8s.io/v1", "autoscaling/v2/HorizontalPodAutoscaler",
            "autoscaling.k8s.io/v1", "external-secrets.io/v1", "\"a,b\",c", "a\"b", "");
    private static final List<String> SWITCHES = List.of("--include-crds", "--skip-crds", "--skip-tests", "--no-hooks", "--is-upgrade",
            "--skip-schema-validation", "--disable-openapi-validation", "--create-namespace", "--release-name", "--replace", "--wait",
            "--wait-for-jobs", "--devel", "--atomic", "--include-crds=false", "--is-upgrade=1", "--dry-run", "--dry-run=client", "--description=x",
            "--version=9.9.9", "--version=>0", "--timeout=5m", "--labels=a=b,c=d", "--take-ownership", "--render-subchart-notes");
    private static final List<String> ODD_SWITCHES = List.of("--generate-name", "--no-hooks=maybe", "--hide-secret", "--timeout=5x", "--labels=a",
            "--force", "--nope", "-x", "--dry-run=x", "--skip-tests=", "--api-versions", "--set", "--wait=x", "extra");
    private static final List<String> SHOWN = List.of("templates/*.yaml", "templates/NOTES.txt", "templates/_helpers.tpl", "nope.yaml", "", "[",
            "charts/*/templates/*", "templates/**", "crds/*", "*");
    private static final List<String> JSON = List.of("{\"a\":null}", "[1,{\"b\":[]}]", "null", "\"x,y\"", "1e3", "1.0", "12345678901234567890",
            "true", "{", "", "\"\\u00e9\\n\"", "{\"a\":1,\"a\":2}", "[", "x");
    private static final List<String> FILES = List.of("", "text", "one\ntwo\n", "a: {{ .Release.Name }}\n", "\ttab", "\u0000\u0001",
            "h\u00e9llo \u65e5\n", "\ufeffbom", "a\r\nb\r\n", "a,b=c");
    private static final List<String> VALUES_FILES = List.of("", "---\n", "# only a comment\n", "a:\tb\n", "\ufeffa: 1\n", "a: 1\r\nb: 2\r\n",
            "a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}\n", "a: 1\n---\nb: 2\n", "global: null\n", "global: {}\n", "1: 2\n", "null\n", "true: false\n",
            "a: !!binary aGVsbG8=\n", "a: |\n  b\n   c\n", "a: 2020-01-01\nb: .inf\nc: 0o17\nd: 1_000\n");
    private static final List<String> ODD_FILES = List.of("a: 1\na: 2\n", "- a\n", "text", "a: [\n", "global: text\n", "? [a]\n: b\n", "a: *nope\n",
            "a: \u0001\n", " a: 1\nb: 2\n");

    private final Mutator mutator;
    private final List<String> templates;
    private final Random random;

    /**
     * Reads which templates the chart has.
     *
     * @param mutator draws what is set
     */
    CommandLines(Path chart, Mutator mutator, long seed) throws IOException {
        this.mutator = mutator;
        this.random = new Random(seed);
        try (Stream<Path> files = Files.walk(chart)) {
            this.templates = files.filter(Files::isRegularFile).map(file -> chart.relativize(file).toString())
                    .filter(name -> name.startsWith("templates/") || name.contains("/templates/")).sorted().toList();
        }
    }

    /** So many command lines. */
    List<CommandLine> draw(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private CommandLine next() {
        String release = once(6) ? anyOf(NAMES) : "rel";
        List<String> flags = new ArrayList<>();
        if (once(10)) {
            flags.addAll(List.of("--name-template", anyOf(NAME_TEMPLATES)));
            release = once(5) ? release : null;
        } else if (once(20)) {
            release = null;
        }
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            flags.addAll(flag());
        }
        return new CommandLine(release, flags);
    }

    private List<String> flag() {
        return switch (random.nextInt(10)) {
            case 0 -> List.of("-n", anyOf(NAMESPACES));
            case 1 -> List.of("--kube-version", anyOf(once(3) ? ODD_VERSIONS : VERSIONS));
            case 2 -> List.of(once(2) ? "-a" : "--api-versions", anyOf(APIS));
            case 3 -> List.of("-s", templates.isEmpty() || once(4) ? anyOf(SHOWN) : anyOf(templates));
            case 4, 5 -> List.of(anyOf(once(6) ? ODD_SWITCHES : SWITCHES));
            case 6 -> List.of("-f", CommandLine.FILE + anyOf(once(4) ? ODD_FILES : VALUES_FILES));
            default -> set();
        };
    }

    private List<String> set() {
        List<Mutation> mutations = mutator.mutations(1);
        String path = mutator.isEmpty() ? "a.b" : mutator.path();
        return switch (random.nextInt(6)) {
            case 0 -> List.of("--set-json", path + "=" + anyOf(JSON));
            case 1 -> List.of("--set-file", path + "=" + CommandLine.FILE + anyOf(FILES));
            case 2 -> List.of("--set-literal", path + "=" + anyOf(FILES).replace("\u0000", ""));
            default -> {
                List<String> flags = new ArrayList<>();
                for (Mutation mutation : mutations) {
                    flags.addAll(mutation.flags());
                    mutation.overrides().forEach(text -> flags.addAll(List.of("-f", CommandLine.FILE + text)));
                }
                yield flags;
            }
        };
    }

    private boolean once(int inSoMany) {
        return random.nextInt(inSoMany) == 0;
    }

    private String anyOf(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
