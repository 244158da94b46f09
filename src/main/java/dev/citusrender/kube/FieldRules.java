package dev.citusrender.kube;

import dev.citusrender.NearestKey;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What API servers ask of single fields beyond their types: values out of a list, and fields that must be there although the models don't say so. The
 * rules are lines of {@code field-rules.txt}, each with the function of Kubernetes that it was read from.
 */
final class FieldRules {
    private static final String FILE = "/kubernetes/field-rules.txt";
    private static final String REQUIRED = "required";
    private static final String PRESENT = "present";
    private static final Map<String, List<Rule>> RULES = load();

    /** A line of the file. */
    record Rule(String type, String field, String demand, String source) {
        boolean isDemandForValue() {
            return demand.equals(REQUIRED) || demand.equals(PRESENT);
        }

        List<String> values() {
            return List.of(demand.split(","));
        }
    }

    private FieldRules() {
    }

    /** Checks an object of a type; problems go to {@code report} with the field that they are at. What the type itself says is not repeated. */
    static void check(GoMap object, ObjectType type, BiConsumer<String, String> report) {
        for (Rule rule : RULES.getOrDefault(type.name(), List.of())) {
            Object value = object.get(rule.field());
            if (!rule.isDemandForValue()) {
                checkValue(value, rule.values(), problem -> report.accept(rule.field(), problem));
            } else if (value == null && !type.required().contains(rule.field())) {
                report.accept(rule.field(), "is missing; " + type.title() + " needs it");
            } else if (value != null && rule.demand().equals(REQUIRED) && isEmpty(value)) {
                report.accept(rule.field(), "is empty; " + type.title() + " needs it");
            }
        }
    }

    private static void checkValue(Object value, List<String> values, Consumer<String> report) {
        switch (value) {
            case GoList list -> list.forEach(element -> checkValue(element, values, report));
            // an API server takes an empty text for a field that is not set, and fills in its default
            case String text when !text.isEmpty() && !values.contains(text) -> report.accept(unsupported(text, values));
            case null, default -> { }
        }
    }

    /** That a text is none of the values that a field may have. */
    static String unsupported(String text, List<String> values) {
        String nearest = values.size() < 2 ? null : NearestKey.of(text, values.toArray(String[]::new));
        return "must be " + oneOf(values) + ", not " + Scalars.describe(text) + (nearest == null ? "" : "; did you mean " + nearest + "?");
    }

    private static String oneOf(List<String> values) {
        int last = values.size() - 1;
        return last == 0 ? values.getFirst() : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
    }

    static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isEmpty();
            case GoList list -> list.isEmpty();
            case GoMap map -> map.isEmpty();
            case null -> true;
            default -> false;
        };
    }

    /** All rules, in the order of the file. */
    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] words = line.split(" ");
                rules.add(new Rule(words[0], words[1], words[2], words[3]));
            }
        }
        return rules;
    }

    private static Map<String, List<Rule>> load() {
        Map<String, List<Rule>> byType = new HashMap<>();
        all().forEach(rule -> byType.computeIfAbsent(rule.type(), type -> new ArrayList<>()).add(rule));
        return Map.copyOf(byType);
    }

    private static String text() {
        try (InputStream in = FieldRules.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
