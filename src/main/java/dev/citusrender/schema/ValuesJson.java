package dev.citusrender.schema;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.math.BigDecimal;

/** Values as the JSON that schemas are checked on. */
final class ValuesJson {
    private ValuesJson() {
    }

    static Json of(Object value) {
        return switch (value) {
            case null -> Json.NULL;
            case Boolean b -> Json.of((boolean) b);
            case String s -> Json.of(s);
            case Long n -> Json.of(n);
            case GoInt n -> Json.of(new BigDecimal(n.toString()));
            // the class of decimals is slow to load, and most numbers are whole
            case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 -> Json.of((Number) d.longValue());
            case Double d -> Json.of(new BigDecimal(GoFloat.format(d)));
            case GoList list -> {
                Json array = Json.array();
                list.forEach(element -> array.add(of(element)));
                yield array;
            }
            case GoMap map -> {
                Json object = Json.object();
                map.forEachSorted((key, entry) -> object.put(key, of(entry)));
                yield object;
            }
            default -> throw new IllegalArgumentException("no value of a chart: " + value.getClass());
        };
    }
}
