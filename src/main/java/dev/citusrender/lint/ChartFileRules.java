package dev.citusrender.lint;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** The rules about {@code Chart.yaml}, as it is written: those of helm lint ({@code pkg/chart/v2/lint/rules/chartfile.go}), each with its line. */
final class ChartFileRules {
    private static final Set<String> FIELDS = Set.of("apiVersion", "name", "version", "kubeVersion", "description", "type", "keywords", "home",
            "sources", "dependencies", "maintainers", "icon", "appVersion", "deprecated", "annotations", "condition", "tags");

    private final GoMap fields;
    private final Origin file;
    private final List<LintFinding> findings;

    private ChartFileRules(GoMap fields, Origin file, List<LintFinding> findings) {
        this.fields = fields;
        this.file = file;
        this.findings = findings;
    }

    /** Adds what is wrong with a text that is YAML; the loader tells of one that is none. */
    static void check(String text, String name, List<LintFinding> findings) {
        try {
            new ChartFileRules(YamlReader.readMap(text, name), new Origin(name, 1, 1), findings).check();
        } catch (YamlException e) {
            // told by the loader, with its place
        }
    }

    private void check() {
        required();
        version();
        maintainers();
        urls();
        if (fields.get("icon") == null) {
            add(Rule.CHART_ICON, "name", "icon is recommended");
        }
        for (String key : fields.sortedKeys()) {
            if (!FIELDS.contains(key)) {
                add(Rule.CHART_UNKNOWN_FIELD, key, "Chart.yaml has no field " + key);
            }
        }
    }

    private void required() {
        for (String key : List.of("apiVersion", "name", "version")) {
            if (fields.get(key) == null || "".equals(fields.get(key))) {
                add(Rule.CHART_FIELD, key, key + " is required");
            }
        }
        for (String key : List.of("version", "appVersion")) {
            if (fields.get(key) != null && !(fields.get(key) instanceof String)) {
                add(Rule.CHART_FIELD, key, key + " is no text: put it in quotes");
            }
        }
        Object apiVersion = fields.get("apiVersion");
        if (apiVersion instanceof String text && !List.of("", "v1", "v2").contains(text)) {
            add(Rule.CHART_FIELD, "apiVersion", "apiVersion " + text + " is neither v1 nor v2");
        }
        for (String key : List.of("type", "dependencies")) {
            if (fields.get(key) != null && !"v2".equals(apiVersion)) {
                add(Rule.CHART_FIELD, key, key + " needs apiVersion v2");
            }
        }
    }

    private void version() {
        if (fields.get("version") instanceof String version && !version.isEmpty() && !isStrict(version)) {
            add(Rule.CHART_VERSION, "version", "version \"" + version + "\" is no strict semantic version");
        }
    }

    /** The loader sees to it that it is a version; it takes short ones and a v, which SemVer 2 does not have. */
    private static boolean isStrict(String version) {
        String core = version.split("[-+]", 2)[0];
        return !core.startsWith("v") && core.chars().filter(c -> c == '.').count() == 2;
    }

    private void maintainers() {
        if (!(fields.get("maintainers") instanceof GoList maintainers)) {
            return;
        }
        maintainers.forEach(element -> {
            if (element instanceof GoMap maintainer) {
                Object name = maintainer.get("name");
                if (name == null || name.equals("")) {
                    add(Rule.CHART_FIELD, "maintainers", "a maintainer has no name");
                }
                if (maintainer.get("email") instanceof String email && !email.isEmpty() && !isEmail(email)) {
                    add(Rule.CHART_FIELD, maintainer.origin("email"), "email " + email + " of maintainer " + name + " is no address");
                }
                if (maintainer.get("url") instanceof String url && !url.isEmpty() && !isUrl(url.contains("://") ? url : "http://" + url)) {
                    add(Rule.CHART_FIELD, maintainer.origin("url"), "url " + url + " of maintainer " + name + " is no URL");
                }
            }
        });
    }

    private void urls() {
        if (fields.get("icon") instanceof String icon && !icon.isEmpty() && !isUrl(icon)) {
            add(Rule.CHART_FIELD, "icon", "icon " + icon + " is no URL");
        }
        if (fields.get("sources") instanceof GoList sources) {
            for (int i = 0; i < sources.size(); i++) {
                if (!(sources.get(i) instanceof String source) || !isUrl(source)) {
                    add(Rule.CHART_FIELD, sources.origin(i), "source " + sources.get(i) + " is no URL");
                }
            }
        }
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0 && at == text.lastIndexOf('@') && text.indexOf('.', at) > at + 1 && !text.endsWith(".") && text.indexOf(' ') < 0;
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void add(Rule rule, String key, String message) {
        add(rule, fields.origin(key), message);
    }

    private void add(Rule rule, Origin at, String message) {
        findings.add(new LintFinding(rule, at == null ? file : at, message));
    }
}
