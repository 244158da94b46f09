package dev.citusrender.corpus;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes {@link Mutation}s of a chart's values: switches flipped, lists filled, emptied or changed in an element, odd text, numbers as text and text
 * as numbers, nulls, and values of another kind altogether; in values files of all {@linkplain Layout layouts} and by flags. Equal places and an
 * equal seed make equal mutations.
 */
final class Mutator {
    private static final int MOST_CHANGES = 3;

    private final List<Place> places;
    private final List<Place> switches;
    private final Random random;

    /** @param places what there is to change */
    Mutator(List<Place> places, long seed) {
        this.places = places;
        this.switches = places.stream().filter(place -> place.value() instanceof Boolean).toList();
        this.random = new Random(seed);
    }

    /** So many mutations; none of a chart without values. */
    List<Mutation> mutations(int count) {
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < count && !places.isEmpty(); i++) {
            mutations.add(next());
        }
        return mutations;
    }

    private Mutation next() {
        List<String> flags = random.nextInt(4) == 0 ? List.of(anyOf(Spellings.CIRCUMSTANCES)) : List.of();
        return switch (random.nextInt(7)) {
            case 0 -> new Mutation(List.of(), and(flags, sets()));
            case 1 -> new Mutation(List.of(flipped()), flags);
            case 2 -> new Mutation(List.of(flipped()), and(flags, sets()));
            case 3 -> new Mutation(List.of(changed(), changed()), flags);
            default -> new Mutation(List.of(changed()), flags);
        };
    }

    private static List<String> and(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Some of the switches the other way, which opens what a chart leaves out by default; and one more change. */
    private String flipped() {
        Layout layout = layout();
        TreeMap<String, Object> tree = new TreeMap<>();
        for (Place place : switches) {
            if (random.nextInt(1 + switches.size() / MOST_CHANGES) == 0) {
                put(tree, place.path(), String.valueOf(!(Boolean) place.value()));
            }
        }
        change(tree, layout);
        return layout.write(tree);
    }

    private String changed() {
        Layout layout = layout();
        TreeMap<String, Object> tree = new TreeMap<>();
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
            change(tree, layout);
        }
        return layout.write(tree);
    }

    /** Half of the files are plain: what an odd one says is lost where it can't be read. */
    private Layout layout() {
        return switch (random.nextInt(4)) {
            case 0 -> Layout.ONE_LINE;
            case 1 -> Layout.BLOCK;
            default -> anyOf(List.of(Layout.values()));
        };
    }

    private void change(TreeMap<String, Object> tree, Layout layout) {
        Place place = anyOf(places);
        boolean isWithin = place.value() instanceof GoList list && !list.isEmpty() && random.nextBoolean();
        put(tree, place.path(), isWithin ? touched(place.value()) : other(place.value(), layout.isBlock()));
    }

    /** One in eight is of any kind. */
    private String other(Object value, boolean isBlock) {
        return anyOf(anyOf(Spellings.besides(random.nextInt(8) == 0 ? null : value, isBlock)));
    }

    /** A value as it is but for one thing in it, which is another, missing, or there twice. */
    private String touched(Object value) {
        return switch (value) {
            case GoList list when !list.isEmpty() -> touched(list);
            case GoMap map when !map.isEmpty() -> touched(map);
            case null, default -> other(value, false);
        };
    }

    private String touched(GoList list) {
        List<String> elements = new ArrayList<>(list.stream().map(element -> GoJson.write(element, false)).toList());
        int which = random.nextInt(elements.size());
        switch (random.nextInt(5)) {
            case 0 -> elements.remove(which);
            case 1 -> elements.add(elements.get(which));
            default -> elements.set(which, touched(list.get(which)));
        }
        return "[" + String.join(", ", elements) + "]";
    }

    private String touched(GoMap map) {
        String which = anyOf(List.of(map.sortedKeys()));
        List<String> entries = new ArrayList<>();
        map.forEachSorted((key, value) -> {
            String spelled = key.equals(which) ? touched(value) : GoJson.write(value, false);
            entries.add(GoJson.write(key, false) + ": " + spelled);
        });
        return "{" + String.join(", ", entries) + "}";
    }

    private List<String> sets() {
        List<String> flags = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            flags.addAll(set());
        }
        return flags;
    }

    private List<String> set() {
        Place place = anyOf(places);
        String path = flagPath(place);
        return switch (random.nextInt(8)) {
            case 0, 1 -> List.of("--set-string", path + "=" + anyOf(Spellings.SET));
            case 2 -> List.of("--set-json", path + "=" + anyOf(Spellings.JSON));
            case 3 -> List.of("--set-json", path + "=" + GoJson.write(place.value(), false));
            case 4 -> List.of("--set-literal", path + "=" + anyOf(Spellings.SET));
            default -> List.of("--set", path + "=" + anyOf(Spellings.SET));
        };
    }

    /** Whether the chart has no values. */
    boolean isEmpty() {
        return places.isEmpty();
    }

    /** One of the values as flags write it. */
    String path() {
        return flagPath(anyOf(places));
    }

    /** A path as flags write it; into an element of a list, or to one that is not there yet. */
    private String flagPath(Place place) {
        StringBuilder path = new StringBuilder(String.join(".", place.path().stream().map(Mutator::escaped).toList()));
        if (place.value() instanceof GoList list && random.nextInt(4) > 0) {
            int index = random.nextInt(list.size() + 1);
            path.append('[').append(index).append(']');
            if (index < list.size() && list.get(index) instanceof GoMap element && !element.isEmpty()) {
                path.append('.').append(escaped(anyOf(List.of(element.sortedKeys()))));
            }
        } else if (random.nextInt(10) == 0) {
            path.append(anyOf(List.of("[0]", "[2].a", ".new", ".a\\.b", "[0][1]", ".", "[", "[-1]", "[x]")));
        }
        return path.toString();
    }

    private static String escaped(String key) {
        return key.replaceAll("[\\\\.,=\\[\\]{}]", "\\\\$0");
    }

    /** Of two changes one of which is above the other, the first stays. */
    @SuppressWarnings("unchecked")
    private static void put(TreeMap<String, Object> tree, List<String> path, String spelled) {
        TreeMap<String, Object> at = tree;
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(at.computeIfAbsent(key, k -> new TreeMap<String, Object>()) instanceof TreeMap<?, ?> below)) {
                return;
            }
            at = (TreeMap<String, Object>) below;
        }
        at.putIfAbsent(path.getLast(), spelled);
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
