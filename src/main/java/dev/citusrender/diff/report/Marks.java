package dev.citusrender.diff.report;

import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.resource.ResourceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words and signs that several reports have in common. */
final class Marks {
    private Marks() {
    }

    /** The sign of what happened to a resource. */
    static String of(ResourceChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case MODIFIED -> "~";
            case MOVED -> ">";
        };
    }

    /** The sign of a level. */
    static String of(Risk.Level level) {
        return switch (level) {
            case DANGER -> "🛑";
            case CAUTION -> "⚠️";
            case INFO -> "ℹ️";
        };
    }

    /** A constant as a word. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The worst level among risks; null without any. */
    static Risk.Level worst(List<Risk> risks) {
        return risks.stream().map(Risk::level).max(Comparator.naturalOrder()).orElse(null);
    }

    /** All changes, those that risk most first, else in their order. */
    static List<ResourceChange> worstFirst(DiffReport report) {
        Map<ResourceId, Integer> levels = new HashMap<>();
        report.risks().forEach(risk -> levels.merge(risk.resource(), risk.level().ordinal(), Math::max));
        return report.diff().changes().stream()
                .sorted(Comparator.comparing((ResourceChange change) -> levels.getOrDefault(change.id(), -1)).reversed()).toList();
    }

    /** The template of a resource, or the file that it stands in. */
    static String place(ResourceChange change) {
        String template = change.resource().template();
        return template.isEmpty() ? change.resource().file() : template;
    }
}
