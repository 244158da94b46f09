package dev.citusrender.kube;

import dev.citusrender.go.GoMap;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What the API server checks beyond types in the parts that charts write most: labels, annotations, names and numbers of ports, keys, durations. */
final class TypeRules {
    private static final int HIGHEST_PORT = 65535;
    private static final String MONITORING = "io.fabric8.openshift.api.model.monitoring.";
    private static final Set<String> DURATIONS = Set.of("interval", "scrapeTimeout", "for", "keep_firing_for", "scrapeInterval", "evaluationInterval",
            "groupWait", "groupInterval", "repeatInterval", "refreshInterval");
    private static final String PORT_NAME = "a port name (at most 15 of a-z, 0-9 and -, with a letter)";
    private static final String LABEL_KEY = "key must be a name of at most 63 letters, digits, -, _ and ., perhaps after a domain and /";
    private static final String NAME = "name";

    private TypeRules() {
    }

    /** Checks an object of a type; the problems go to {@code report} with the key that they are at, empty for the object itself. */
    static void check(GoMap object, String type, BiConsumer<String, String> report) {
        switch (type) {
            case "V1ObjectMeta" -> {
                labels(object, "labels", report);
                keys(object, "annotations", Formats::isQualifiedName, LABEL_KEY, report);
            }
            case "V1LabelSelector" -> labels(object, "matchLabels", report);
            case "V1PodSpec" -> labels(object, "nodeSelector", report);
            case "V1ServiceSpec" -> labels(object, "selector", report);
            case "V1Container", "V1Volume", "V1EphemeralContainer" -> text(object, NAME, Formats::isLabel, NameRules.label(), report);
            case "V1ContainerPort" -> {
                text(object, NAME, Formats::isPortName, PORT_NAME, report);
                port(object, "containerPort", report);
                port(object, "hostPort", report);
            }
            case "V1ServicePort" -> {
                text(object, NAME, Formats::isLabel, NameRules.label(), report);
                port(object, "port", report);
                port(object, "targetPort", report);
                text(object, "targetPort", Formats::isPortName, PORT_NAME, report);
            }
            case "V1HTTPGetAction", "V1TCPSocketAction" -> {
                port(object, "port", report);
                text(object, "port", Formats::isPortName, PORT_NAME, report);
            }
            case "V1EnvVar" -> text(object, NAME, name -> !name.isEmpty() && !name.contains("="), "a name without =", report);
            case "V1ConfigMap", "V1Secret" -> {
                for (String part : new String[] {"data", "binaryData", "stringData"}) {
                    keys(object, part, Formats::isConfigKey, "key must be of letters, digits, -, _ and .", report);
                }
            }
            default -> {
                if (type.startsWith(MONITORING)) {
                    DURATIONS.forEach(field -> text(object, field, Formats::isDuration, "a duration such as 30s, 5m or 1h30m", report));
                }
            }
        }
    }

    private static void labels(GoMap object, String field, BiConsumer<String, String> report) {
        keys(object, field, Formats::isQualifiedName, LABEL_KEY, report);
        if (object.get(field) instanceof GoMap labels) {
            labels.forEachSorted((key, value) -> {
                if (value instanceof String text && !Formats.isLabelValue(text)) {
                    report.accept(field, Scalars.describe(key) + " must have a value of at most 63 letters, digits, -, _ and ., not "
                            + Scalars.describe(text));
                }
            });
        }
    }

    private static void keys(GoMap object, String field, Predicate<String> isKey, String rule, BiConsumer<String, String> report) {
        if (object.get(field) instanceof GoMap map) {
            for (String key : map.sortedKeys()) {
                if (!isKey.test(key)) {
                    report.accept(field, rule + ", not " + Scalars.describe(key));
                }
            }
        }
    }

    private static void text(GoMap object, String field, Predicate<String> isRight, String rule, BiConsumer<String, String> report) {
        if (object.get(field) instanceof String text && !isRight.test(text)) {
            report.accept(field, "must be " + rule + ", not " + Scalars.describe(text));
        }
    }

    private static void port(GoMap object, String field, BiConsumer<String, String> report) {
        boolean isWhole = Scalars.isWhole(object.get(field), Long.MIN_VALUE, Long.MAX_VALUE);
        if (isWhole && !Scalars.isWhole(object.get(field), 1, HIGHEST_PORT)) {
            report.accept(field, "must be a port from 1 to 65535, not " + Scalars.describe(object.get(field)));
        }
    }
}
