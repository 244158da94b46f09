package dev.citusrender.values;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoList;
import dev.citusrender.go.Origin;

/** Lists that grow as {@code --set} writes to an index. */
final class SetList {
    private static final int MAX_INDEX = 65536;

    private SetList() {
    }

    /** A list with one element set; it grows with nils up to there. The elements' origins stay. */
    static GoList with(GoList list, long index, Object value, Origin origin) {
        if (index > MAX_INDEX) {
            throw new GoError("index of " + index + " is greater than maximum supported index of " + MAX_INDEX);
        }
        int size = Math.max(list.size(), (int) index + 1);
        Object[] elements = new Object[size];
        Origin[] origins = new Origin[size];
        for (int i = 0; i < list.size(); i++) {
            elements[i] = list.get(i);
            origins[i] = list.origin(i);
        }
        elements[(int) index] = value;
        origins[(int) index] = origin;
        return GoList.of(elements).withOrigins(origins);
    }

    /** {@code %q} of a slice of runes: each in single quotes, all in brackets. */
    static String quoteRunes(String text) {
        Object[] runes = text.codePoints().mapToObj(c -> (Object) new GoInt(c, GoKind.INT32)).toArray();
        return GoFormat.sprintf("%q", GoList.of(runes));
    }
}
