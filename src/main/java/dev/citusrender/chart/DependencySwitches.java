package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoSpace;
import dev.citusrender.values.ValuesTree;
import java.util.List;

/** Switches dependencies on and off by what the values say about their tags and conditions. */
final class DependencySwitches {
    private final GoMap values;
    private final HelmLog log;

    DependencySwitches(GoMap values, HelmLog log) {
        this.values = values;
        this.log = log;
    }

    /** A dependency is off when it has tags that are off and none that is on. */
    void applyTags(List<DependencyDraft> dependencies) {
        if (!(values.get("tags") instanceof GoMap table)) {
            return;
        }
        for (DependencyDraft dependency : dependencies) {
            boolean anyOn = false;
            boolean anyOff = false;
            for (String tag : dependency.tags()) {
                if (table.get(tag) instanceof Boolean on) {
                    anyOn |= on;
                    anyOff |= !on;
                } else if (table.containsKey(tag)) {
                    log.warning("dependencies.go:95", "Warning: Tag '" + tag + "' for chart " + dependency.name() + " returned non-bool value",
                            "returned non-bool value", "tag", tag, "chart", dependency.name());
                }
            }
            dependency.enable(anyOn || !anyOff);
        }
    }

    /** Of the paths in a condition the first that leads to a boolean decides, whatever the tags say. Spaces between them are part of a path. */
    void applyConditions(List<DependencyDraft> dependencies, String prefix) {
        for (DependencyDraft dependency : dependencies) {
            for (String path : GoSpace.trim(dependency.condition()).split(",")) {
                if (!path.isEmpty() && applyCondition(dependency, path, ValuesTree.scalarAt(values, prefix + path))) {
                    break;
                }
            }
        }
    }

    private boolean applyCondition(DependencyDraft dependency, String path, Object value) {
        if (value instanceof Boolean on) {
            dependency.enable(on);
            return true;
        }
        if (value != ValuesTree.MISSING) {
            log.warning("dependencies.go:64", "Warning: Condition path '" + path + "' for chart " + dependency.name() + " returned non-bool value",
                    "returned non-bool value", "path", path, "chart", dependency.name());
        }
        return false;
    }
}
