package dev.citusrender.diff.risk;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings in the containers of one pod: what holds for several of them is told once, with all their names. */
final class PerContainer {
    private record Cause(Risk.Level level, String message, String advice) { }

    private record Place(String container, FieldPath path) { }

    private final Map<Cause, List<Place>> found = new LinkedHashMap<>();

    /** Keeps a finding; {@code {}} in the message stands for the containers. */
    void add(Risk.Level level, Look.Container container, String keys, String message, String advice) {
        FieldPath path = new FieldPath(concat(container.path().steps(), keys));
        found.computeIfAbsent(new Cause(level, message, advice), cause -> new ArrayList<>()).addFirst(new Place(container.name(), path));
    }

    private static List<Step> concat(List<Step> steps, String keys) {
        List<Step> all = new ArrayList<>(steps);
        Arrays.stream(keys.split("\\.")).map(Step.Key::new).forEach(all::add);
        return List.copyOf(all);
    }

    /** Tells each once; at the last container that has it, since init containers come first. */
    void tell(Findings findings) {
        found.forEach((cause, places) -> findings.add(cause.level(), places.getFirst().path(),
                cause.message().replace("{}", places.stream().map(Place::container).collect(Collectors.joining(", "))), cause.advice()));
    }
}
