package dev.citusrender.golden;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The matrix of a case: for each key a list of what it is to be in turn. Its places are all combinations, the last key changing fastest, and each is
 * named after its values: {@code prod-small-1.34}.
 */
final class Matrix {
    /**
     * A place in a matrix.
     *
     * @param suffix   what the name of its case ends in
     * @param settings the keys that it sets
     */
    record Place(String suffix, GoMap settings) {
    }

    private final SourceText source;

    Matrix(SourceText source) {
        this.source = source;
    }

    /** All places; one that sets nothing when there is no matrix. */
    List<Place> places(GoMap matrix) {
        List<Place> places = List.of(new Place("", new GoMap()));
        for (String key : inWrittenOrder(matrix)) {
            GoList values = (GoList) matrix.get(key);
            List<Place> more = new ArrayList<>();
            for (Place place : places) {
                for (int i = 0; i < values.size(); i++) {
                    GoMap settings = place.settings.shallowCopy();
                    settings.put(key, values.get(i), values.origin(i));
                    more.add(new Place(place.suffix + "-" + label(key, values.get(i), values.origin(i)), settings));
                }
            }
            places = more;
        }
        return places;
    }

    /** A map gives its keys sorted; their places give the order that the reader has in mind. */
    private static List<String> inWrittenOrder(GoMap matrix) {
        Comparator<String> byPlace = Comparator.comparingInt((String key) -> matrix.origin(key).line())
                .thenComparingInt(key -> matrix.origin(key).column());
        return Arrays.stream(matrix.sortedKeys()).sorted(byPlace).toList();
    }

    private String label(String key, Object value, Origin origin) {
        return switch (value) {
            case GoList list -> list.stream().map(element -> label(key, element, origin)).collect(Collectors.joining("+"));
            case Boolean on -> on ? key : "not-" + key;
            case Number number when key.equals("helmVersion") -> "helm" + source.raw(origin);
            case Number number -> source.raw(origin);
            case Object text when key.equals("helmVersion") -> "helm" + text;
            case Object text -> slug(text.toString());
        };
    }

    /** A text as a part of a file's name: of a path its last part without an extension, and a dash for every letter that is not for names. */
    private static String slug(String text) {
        String name = text.substring(text.lastIndexOf('/') + 1);
        for (String extension : List.of(".yaml", ".yml", ".tgz")) {
            if (name.endsWith(extension) && name.length() > extension.length()) {
                name = name.substring(0, name.length() - extension.length());
            }
        }
        StringBuilder slug = new StringBuilder();
        for (char c : name.toCharArray()) {
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || "._+=-".indexOf(c) >= 0;
            slug.append(plain ? c : '-');
        }
        return slug.toString();
    }
}
