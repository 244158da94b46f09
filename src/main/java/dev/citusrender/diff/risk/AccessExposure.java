package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.map;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.Step;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who may do what in the cluster, and secrets in the open. */
final class AccessExposure {
    private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");
    private static final List<String> SECRET_WORDS = List.of("password", "passwd", "secret_key", "secretkey", "api_key", "apikey", "access_key",
            "token");
    /** Names that end so hold where a secret is, or how it is handled. */
    private static final List<String> HARMLESS_ENDS = List.of("_file", "file", "_path", "path", "_encryption", "_name", "_dir", "_url", "_length",
            "_ttl");

    static final List<RiskRule> RULES = List.of(
            new RiskRule("exposure-rbac", "a role with more rights, or a binding to cluster-admin", """
                    Wildcards, reading or writing Secrets, running commands in pods, and the verbs `escalate`, `bind` and `impersonate` lead to
                    far more than they
                    name. A binding to `cluster-admin` gives everything.""", AccessExposure::rights),
            new RiskRule("exposure-secret", "a secret in plain text", """
                    Passwords, tokens, private keys and connection strings with a password in environment values, arguments or ConfigMaps can be
                    read by everybody
                    who can read the object, and stand in golden files. Put them into a Secret and refer to it. Values such as `$(PASSWORD)` are
                    references and don't count. The message never repeats the value.""", AccessExposure::secrets),
            new RiskRule("exposure-namespace", "a Namespace with a looser Pod Security Standard", """
                    `pod-security.kubernetes.io/enforce` decides which pods a namespace accepts. Without it the cluster's default holds, mostly
                    `privileged`.""",
                    AccessExposure::namespace),
            new RiskRule("exposure-tls", "TLS switched off in a configuration", """
                    `ssl: off` in postgresql.conf sends passwords and rows in plain text between clients, coordinator and workers;
                    `sslmode=disable` or `prefer`
                    in `citus.node_conninfo` lets workers be spoken to without it.""", AccessExposure::tls));

    private AccessExposure() {
    }

    private static void rights(ResourceChange change, Cluster cluster, Findings found) {
        if (Look.isGone(change)) {
            return;
        }
        if (is(change, "Role", "ClusterRole")) {
            List<GoMap> old = Pods.maps(at(change.before(), "rules"));
            for (GoMap rule : Pods.maps(at(change.after(), "rules"))) {
                List<String> reasons = old.contains(rule) ? List.of() : reasons(rule);
                List<String> gained = reasons.stream().filter(reason -> old.stream().noneMatch(was -> reasons(was).contains(reason))).toList();
                if (!gained.isEmpty()) {
                    boolean isWild = gained.stream().anyMatch(reason -> !reason.startsWith("read"));
                    found.add(isWild ? Risk.Level.DANGER : Risk.Level.CAUTION, FieldPath.of("rules"), "The role may " + String.join(", ", gained)
                            + ".",
                            "Name the resources and verbs that are needed.");
                }
            }
        } else if (is(change, "ClusterRoleBinding", "RoleBinding")) {
            boolean isAdmin = "cluster-admin".equals(at(change.after(), "roleRef", "name"));
            if (isAdmin && (Look.isNew(change) || !Look.below(change, "roleRef").isEmpty() || !Look.below(change, "subjects").isEmpty())) {
                found.danger(FieldPath.of("roleRef"), "Its subjects may do everything in the " + (is(change, "RoleBinding") ? "namespace."
                        : "cluster."),
                        "Bind a role with what is needed.");
            }
        }
    }

    private static List<String> reasons(GoMap rule) {
        List<String> verbs = Look.texts(rule.get("verbs"));
        List<String> resources = Look.texts(rule.get("resources"));
        List<String> reasons = new ArrayList<>();
        if (verbs.contains("*")) {
            reasons.add("use every verb on " + (resources.isEmpty() ? "URLs" : String.join(", ", resources)));
        }
        if (resources.contains("*")) {
            reasons.add(String.join(", ", verbs) + " every resource of the API group " + String.join(", ", Look.texts(rule.get("apiGroups"))));
        }
        List.of("escalate", "bind", "impersonate").stream().filter(verbs::contains).forEach(reasons::add);
        if (resources.contains("secrets") && rule.get("resourceNames") == null && verbs.stream().anyMatch(List.of("get", "list",
                "watch")::contains)) {
            reasons.add("read all Secrets");
        }
        if (resources.contains("pods/exec") && (verbs.contains("create") || verbs.contains("get"))) {
            reasons.add("run commands in pods");
        }
        return reasons;
    }

    private static void secrets(ResourceChange change, Cluster cluster, Findings found) {
        String advice = "Put it into a Secret and refer to it.";
        for (Look.Container container : Look.containers(change)) {
            List<GoMap> old = Pods.maps(container.before().get("env"));
            for (GoMap env : Pods.maps(container.after().get("env"))) {
                String name = text(env.get("name"));
                if (!old.contains(env) && isSecret(name, text(env.get("value")))) {
                    found.danger(container.path().key("env").with(new Step.Item("name", name)), "The environment of " + container.name()
                            + " holds a secret in plain text: "
                            + name + ".", "Use valueFrom.secretKeyRef.");
                }
            }
            for (String key : List.of("command", "args")) {
                List<String> were = Look.texts(container.before().get(key));
                if (Look.texts(container.after().get(key)).stream().anyMatch(arg -> !were.contains(arg) && isSecretArgument(arg))) {
                    found.danger(container.path().key(key), "The " + key + " of " + container.name() + " hold a secret in plain text.", advice);
                }
            }
        }
        if (is(change, "ConfigMap") && change.after() != null) {
            GoMap old = map(at(change.before(), "data"));
            map(at(change.after(), "data")).forEachSorted((key, value) -> {
                if (!value.equals(old.get(key)) && (isSecret(key, text(value)) || holdsKey(text(value)))) {
                    found.danger(FieldPath.of("data", key), "The ConfigMap holds a secret in plain text: " + key + ".", advice);
                }
            });
        }
    }

    /** Whether a named value is a secret: by its name when it is one short word, by its content else. */
    private static boolean isSecret(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT).replace('-', '_');
        boolean isWord = !value.isEmpty() && value.length() <= 200 && value.chars().noneMatch(Character::isWhitespace) && !value.startsWith("/")
                && !value.contains("$(") && !value.startsWith("${") && !List.of("true", "false").contains(value)
                        && !value.chars().allMatch(Character::isDigit);
        boolean isNamed = SECRET_WORDS.stream().anyMatch(lower::contains) && HARMLESS_ENDS.stream().noneMatch(lower::endsWith);
        return isNamed && isWord || holdsKey(value) || hasPassword(value);
    }

    private static boolean isSecretArgument(String argument) {
        int equals = argument.indexOf('=');
        return argument.startsWith("--") && equals > 0 && isSecret(argument.substring(2, equals), argument.substring(equals + 1))
                || holdsKey(argument) || argument.length() < 500 && hasPassword(argument);
    }

    private static boolean holdsKey(String value) {
        int begin = value.indexOf("-----BEGIN ");
        return begin >= 0 && value.indexOf("PRIVATE KEY-----", begin) > 0;
    }

    /** Whether a URL carries user and password. */
    private static boolean hasPassword(String value) {
        int scheme = value.indexOf("://");
        int at = scheme < 0 ? -1 : value.indexOf('@', scheme);
        int colon = scheme < 0 ? -1 : value.indexOf(':', scheme + 3);
        boolean isUrl = at > 0 && colon > 0 && colon + 1 < at;
        return isUrl && value.substring(scheme, at).chars().noneMatch(c -> Character.isWhitespace(c) || c == '$')
                && value.indexOf('/', scheme + 3) != colon + 1;
    }

    private static void namespace(ResourceChange change, Cluster cluster, Findings found) {
        String[] path = {"metadata", "labels", "pod-security.kubernetes.io/enforce"};
        if (is(change, "Namespace") && Look.isModified(change)) {
            int before = LEVELS.indexOf(text(at(change.before(), path)));
            int after = Math.max(0, LEVELS.indexOf(text(at(change.after(), path))));
            if (after < before) {
                found.danger(FieldPath.of(path), "The namespace accepts " + LEVELS.get(after) + " pods instead of " + LEVELS.get(before)
                        + " ones.",
                        "Keep the level, and let single pods into a namespace of their own.");
            }
        }
    }

    private static void tls(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "ConfigMap") || !Look.isModified(change)) {
            return;
        }
        GoMap old = map(change.before().at("data"));
        map(change.after().at("data")).forEachSorted((key, value) -> {
            boolean wasOn = isOn(setting(text(old.get(key)), "ssl"));
            if (wasOn && !isOn(setting(text(value), "ssl"))) {
                found.danger(FieldPath.of("data", key), "PostgreSQL no longer offers TLS: ssl is off in " + key + ".", "Keep ssl = on.");
            }
            if (isStrict(setting(text(old.get(key)), "citus.node_conninfo")) && !isStrict(setting(text(value), "citus.node_conninfo"))) {
                found.danger(FieldPath.of("data", key), "Coordinator and workers may talk without TLS: sslmode of citus.node_conninfo in " + key
                        + ".",
                        "Keep sslmode=require or stricter.");
            }
        });
    }

    private static boolean isOn(String value) {
        return List.of("on", "true", "yes", "1").contains(value);
    }

    private static boolean isStrict(String conninfo) {
        return conninfo.contains("sslmode=require") || conninfo.contains("sslmode=verify");
    }

    /** A setting of a postgresql.conf; empty without one. */
    private static String setting(String config, String name) {
        return config.lines().map(String::strip).filter(line -> line.startsWith(name)
                && line.substring(name.length()).stripLeading().startsWith("="))
                .reduce((first, last) -> last).map(line -> line.substring(line.indexOf('=') + 1).strip().replace("'", "")).orElse("");
    }
}
