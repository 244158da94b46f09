package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.Go;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoType;
import dev.citusrender.go.Origin;

/**
 * The grammar of helm's {@code --set} flags: {@code a.b[0].c=value,…} written into a tree of values.
 *
 * <p>Where the text ends in the middle of a key, helm often succeeds with half of the work done ({@code a[0]} makes an empty list); {@link #ended}
 * stands for the io.EOF that travels up in helm, and each step does what helm's does when it meets it.
 */
final class SetParser {
    private static final int MAX_NESTED_NAME_LEVEL = 30;

    private final SetScanner in;
    private final SetValue values;
    private final HelmVersion version;
    private final Origin origin;
    private boolean ended;

    SetParser(String text, SetValue values, HelmVersion version, Origin origin) {
        this.in = new SetScanner(text);
        this.values = values;
        this.version = version;
        this.origin = origin;
    }

    /** Writes what the flag sets. {@link GoError} has the words of what is wrong with it. */
    void parseInto(GoMap data) {
        while (!ended) {
            key(data, 0);
        }
    }

    private void key(GoMap data, int level) {
        String key = in.until(values.escapes() ? "=[,." : "=[.", values.escapes());
        switch (in.stop()) {
            case '[' -> indexed(data, key, level);
            case '=' -> assign(data, key);
            case ',' -> throw new GoError("key " + GoQuote.quote(key) + " has no value (cannot end with ,)");
            case '.' -> nested(data, key, level + 1);
            default -> {
                if (!key.isEmpty()) {
                    throw new GoError("key " + GoQuote.quote(key) + " has no value");
                }
                ended = true;
            }
        }
    }

    private void assign(GoMap data, String key) {
        Object value = values.read(in);
        if (value == SetValue.NOTHING) {
            ended = true;
            value = "";
        }
        set(data, key, value);
    }

    private void nested(GoMap data, String key, int level) {
        if (level > MAX_NESTED_NAME_LEVEL) {
            throw new GoError("value name nested level is greater than maximum supported nested level of " + MAX_NESTED_NAME_LEVEL);
        }
        boolean exists = data.containsKey(key);
        GoMap inner = exists ? asMap(data.get(key)) : new GoMap();
        key(inner, level);
        if (!ended && inner.isEmpty()) {
            throw new GoError("key map " + GoQuote.quote(key) + " has no value");
        }
        if (!exists && !inner.isEmpty()) {
            set(data, key, inner);
        }
    }

    private void indexed(GoMap data, String key, int level) {
        long index = index();
        if (!ended) {
            GoList list = data.containsKey(key) ? asList(data.get(key)) : GoList.of();
            set(data, key, item(list, index, level));
        }
    }

    /** The number up to the closing bracket. Version 4 takes a missing bracket for the end of a flag that is done, and so hides the mistake. */
    private long index() {
        String text = in.until("]", values.escapes());
        if (in.stop() == SetScanner.END) {
            if (!version.ignoresOpenIndex()) {
                throw new GoError("error parsing index: EOF");
            }
            ended = true;
            return 0;
        }
        try {
            return GoNumbers.atoi(text);
        } catch (GoError e) {
            throw new GoError("error parsing index: " + e.getMessage());
        }
    }

    /** What follows {@code [index]}: the list with the element set. */
    private GoList item(GoList list, long index, int level) {
        if (index < 0) {
            throw new GoError("negative " + index + " index not allowed");
        }
        String extra = in.until("[.=", values.escapes());
        if (!extra.isEmpty()) {
            throw new GoError("unexpected data at end of array index: " + SetList.quoteRunes(extra));
        }
        return switch (in.stop()) {
            case '=' -> {
                Object value = values.read(in);
                yield SetList.with(list, index, value == SetValue.NOTHING ? "" : value, origin);
            }
            case '[' -> listInList(list, index, level);
            case '.' -> mapInList(list, index, level);
            default -> {
                ended = true;
                yield list;
            }
        };
    }

    private GoList listInList(GoList list, long index, int level) {
        long next = index();
        if (ended) {
            return list;
        }
        Object existing = list.size() > index ? list.get((int) index) : null;
        GoList changed = item(existing == null ? GoList.of() : asList(existing), next, level);
        return ended ? list : SetList.with(list, index, changed, origin);
    }

    private GoList mapInList(GoList list, long index, int level) {
        boolean exists = list.size() > index;
        if (exists && list.get((int) index) instanceof GoMap inner) {
            key(inner, level);
            return list;
        }
        GoMap inner = new GoMap();
        GoList before = exists ? SetList.with(list, index, inner, origin) : list;
        key(inner, level);
        // When the text ends here, helm has replaced what was in the list but has not made the list longer.
        return ended ? before : SetList.with(before, index, inner, origin);
    }

    private void set(GoMap data, String key, Object value) {
        if (!key.isEmpty()) {
            data.put(key, value, origin);
        }
    }

    private static GoMap asMap(Object value) {
        if (value instanceof GoMap map) {
            return map;
        }
        throw conversion(value, GoType.MAP);
    }

    private static GoList asList(Object value) {
        if (value instanceof GoList list) {
            return list;
        }
        throw conversion(value, GoType.LIST);
    }

    /** Go's words for a failed type assertion, which helm's parser recovers from. */
    private static GoError conversion(Object value, GoType wanted) {
        String actual = value == null ? "nil" : Go.typeOf(value).name();
        return new GoError("unable to parse key: interface conversion: interface {} is " + actual + ", not " + wanted.name());
    }
}
