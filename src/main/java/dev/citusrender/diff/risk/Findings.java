package dev.citusrender.diff.risk;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.Step;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.List;

/** Takes down what one rule finds in one resource. */
public final class Findings {
    private final String rule;
    private final ResourceChange change;
    private final List<Risk> risks;

    Findings(String rule, ResourceChange change, List<Risk> risks) {
        this.rule = rule;
        this.change = change;
        this.risks = risks;
    }

    void danger(FieldPath path, String message, String advice) {
        add(Risk.Level.DANGER, path, message, advice);
    }

    void caution(FieldPath path, String message, String advice) {
        add(Risk.Level.CAUTION, path, message, advice);
    }

    void info(FieldPath path, String message, String advice) {
        add(Risk.Level.INFO, path, message, advice);
    }

    void add(Risk.Level level, FieldPath path, String message, String advice) {
        Origin at = origin(change.after(), path);
        risks.add(new Risk(rule, level, change.id(), path, message, advice, at != null ? at : origin(change.before(), path)));
    }

    /** Where the value of a path is written, or the nearest value above it. */
    private static Origin origin(Resource resource, FieldPath path) {
        Object value = resource == null ? null : resource.body();
        Origin nearest = null;
        for (Step step : path.steps()) {
            if (step instanceof Step.Key(String name) && value instanceof GoMap map && map.containsKey(name)) {
                nearest = map.origin(name) == null ? nearest : map.origin(name);
                value = map.get(name);
            } else if (step instanceof Step.Item(String key, String name)) {
                value = Pods.maps(value).stream().filter(map -> name.equals(GoFormat.value(map.get(key)))).findFirst().orElse(null);
            } else {
                return nearest;
            }
        }
        return nearest;
    }
}
