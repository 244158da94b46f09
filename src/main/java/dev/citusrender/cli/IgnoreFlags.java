package dev.citusrender.cli;

import dev.citusrender.diff.IgnoreRule;
import java.util.ArrayList;
import java.util.List;

/** The rules that {@code --ignore} and its shorthands stand for. */
final class IgnoreFlags {
    private IgnoreFlags() {
    }

    static List<IgnoreRule> rules(Arguments arguments) {
        List<IgnoreRule> rules = new ArrayList<>(arguments.all("ignore").stream().map(IgnoreRule::parse).toList());
        if (arguments.isOn("ignore-checksums")) {
            rules.addAll(IgnoreRule.CHECKSUMS);
        }
        if (arguments.isOn("ignore-chart-version")) {
            rules.addAll(IgnoreRule.CHART_VERSIONS);
        }
        return List.copyOf(rules);
    }
}
