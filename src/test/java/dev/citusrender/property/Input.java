package dev.citusrender.property;

import dev.citusrender.HelmVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What both sides are given: texts whose meaning a property knows. As texts, any counterexample can be cut down.
 *
 * @param helm  the version to match, where it matters
 * @param texts the texts, always as many for one property
 */
record Input(HelmVersion helm, List<String> texts) {
    private static final int SHORTEST_CUT = 1;

    static Input of(Draw draw, String... texts) {
        return new Input(draw.of(HelmVersion.values()), List.of(texts));
    }

    String text(int index) {
        return texts.get(index);
    }

    int length() {
        return texts.stream().mapToInt(String::length).sum();
    }

    /** The same with a piece of one text left out: halves first, single characters last. */
    Stream<Input> smaller() {
        return IntStream.range(0, texts.size()).boxed().flatMap(this::withoutPieceOf);
    }

    private Stream<Input> withoutPieceOf(int index) {
        String text = texts.get(index);
        return IntStream.iterate(text.length(), size -> size >= SHORTEST_CUT, size -> size / 2).boxed()
                .flatMap(size -> IntStream.iterate(0, from -> from + size <= text.length(), from -> from + Math.max(1, size / 2))
                        .filter(from -> !cutsPair(text, from) && !cutsPair(text, from + size))
                        .mapToObj(from -> with(index, text.substring(0, from) + text.substring(from + size))));
    }

    private static boolean cutsPair(String text, int index) {
        return index > 0 && index < text.length() && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    private Input with(int index, String text) {
        List<String> changed = new ArrayList<>(texts);
        changed.set(index, text);
        return new Input(helm, changed);
    }
}
