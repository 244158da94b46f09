package dev.citusrender.go;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A Go map with string keys. Iteration is always in the byte order of the keys, which is what templates, fmt and JSON do.
 *
 * <p>Like a Go map it is a reference: functions such as {@code set} change it for everyone. {@link #as} gives the same content under another type
 * ({@code chartutil.Values} is a {@code map[string]interface {}} when it is passed to a function that takes one). Each entry may carry its
 * {@link Origin}. Nil values are Java's {@code null}. Not safe for use by several threads at once.
 */
public final class GoMap {
    private static final String[] NO_KEYS = {};

    /** The content, shared by all views of one map. */
    private static final class Table {
        final HashMap<String, Object> entries;
        HashMap<String, Origin> origins;
        /** Whether a copy of this map, or what it is a copy of, has the same origins: they are copied before they are changed. */
        boolean originsShared;
        /** Volatile, so that threads that share a map see a whole array. */
        volatile String[] sortedKeys;
        /** Null unless somebody wants to know: a plain render pays no more than a look at it. */
        KeyReads reads;

        Table(HashMap<String, Object> entries) {
            this.entries = entries;
        }

        /** The same keys and origins with other values. */
        Table with(HashMap<String, Object> values) {
            Table copy = new Table(values);
            copy.sortedKeys = sortedKeys;
            copy.origins = origins;
            copy.originsShared = origins != null;
            originsShared = copy.originsShared;
            return copy;
        }

        HashMap<String, Origin> writableOrigins() {
            if (origins == null) {
                origins = new HashMap<>();
            } else if (originsShared) {
                origins = new HashMap<>(origins);
            }
            originsShared = false;
            return origins;
        }

        void forgetOrigin(String key) {
            if (origins != null && origins.containsKey(key)) {
                writableOrigins().remove(key);
            }
        }
    }

    private final GoType type;
    private final Table table;

    private GoMap(GoType type, Table table) {
        this.type = type;
        this.table = table;
    }

    /** An empty {@code map[string]interface {}}. */
    public GoMap() {
        this(GoType.MAP, new Table(new HashMap<>()));
    }

    /** An empty map of a type. */
    public GoMap(GoType type) {
        this(type, new Table(new HashMap<>()));
    }

    /** An empty {@code map[string]interface {}} with room for so many entries. */
    public static GoMap withCapacity(int entries) {
        return new GoMap(GoType.MAP, new Table(HashMap.newHashMap(entries)));
    }

    /** A {@code map[string]interface {}} of alternating keys and values. */
    public static GoMap of(Object... keysAndValues) {
        GoMap map = withCapacity(keysAndValues.length / 2);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** The nil map of a type: empty, and {@code null} in JSON. */
    public static GoMap nil(GoType type) {
        return new GoMap(type, null);
    }

    public GoType type() {
        return type;
    }

    /** This map under another type; both see each other's changes. */
    public GoMap as(GoType other) {
        return other == type ? this : new GoMap(other, table);
    }

    /** Whether this is the nil map, which JSON writes as {@code null} and which panics when written to. */
    public boolean isNil() {
        return table == null;
    }

    /** Whether both are the same map, whatever type each is seen as. */
    public boolean isSameAs(GoMap other) {
        return table == other.table;
    }

    public int size() {
        return table == null ? 0 : table.entries.size();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public boolean containsKey(String key) {
        if (table == null) {
            return false;
        }
        noteRead(key);
        return table.entries.containsKey(key);
    }

    /** The value of a key; null when it is nil or missing. */
    public Object get(String key) {
        if (table == null) {
            return null;
        }
        noteRead(key);
        return table.entries.get(key);
    }

    /** Sets a value of unknown origin. */
    public void put(String key, Object value) {
        Table t = writable();
        int before = t.entries.size();
        t.entries.put(key, value);
        if (t.entries.size() != before) {
            t.sortedKeys = null;
        } else {
            t.forgetOrigin(key);
        }
    }

    /** Sets a value and where it was written; a null origin is an unknown one. */
    public void put(String key, Object value, Origin origin) {
        put(key, value);
        if (origin != null) {
            table.writableOrigins().put(key, origin);
        }
    }

    /** Sets a key as another map has it, its origin included. */
    public void putFrom(GoMap source, String key) {
        put(key, source.get(key), source.origin(key));
    }

    public void remove(String key) {
        if (table != null && table.entries.containsKey(key)) {
            table.entries.remove(key);
            table.sortedKeys = null;
            table.forgetOrigin(key);
        }
    }

    /** Where the value of a key was written, or null when nobody knows. */
    public Origin origin(String key) {
        return table == null || table.origins == null ? null : table.origins.get(key);
    }

    /** The keys in byte order. The array is the map's own: do not write to it. */
    public String[] sortedKeys() {
        if (table == null) {
            return NO_KEYS;
        }
        noteReadOfAll();
        String[] keys = table.sortedKeys;
        if (keys == null) {
            keys = table.entries.keySet().toArray(NO_KEYS);
            Arrays.sort(keys, GoString.BYTE_ORDER);
            table.sortedKeys = keys;
        }
        return keys;
    }

    /** Calls back for each entry in the byte order of the keys, as they were when it began. */
    public void forEachSorted(BiConsumer<String, Object> action) {
        for (String key : sortedKeys()) {
            action.accept(key, table.entries.get(key));
        }
    }

    /** The values in the byte order of their keys. */
    public List<Object> sortedValues() {
        List<Object> values = new ArrayList<>(size());
        for (String key : sortedKeys()) {
            values.add(table.entries.get(key));
        }
        return values;
    }

    /** A map of the same type with the same values: the first level is copied, origins included. */
    public GoMap shallowCopy() {
        if (table == null) {
            return this;
        }
        noteReadOfAll();
        return new GoMap(type, table.with(new HashMap<>(table.entries)));
    }

    /**
     * A map of the same type with the same values, origins included, but for the maps and lists among them.
     *
     * @param containers gives what stands in the copy in place of a map or list
     */
    public GoMap copy(UnaryOperator<Object> containers) {
        sortedKeys(); // once, for this map and all copies
        GoMap copy = shallowCopy();
        if (copy.table != null) {
            for (Map.Entry<String, Object> entry : copy.table.entries.entrySet()) {
                Object value = entry.getValue();
                if (value instanceof GoMap || value instanceof GoList) {
                    entry.setValue(containers.apply(value));
                }
            }
        }
        return copy;
    }

    /**
     * Notes from now on which keys are asked for, in this map and in all views of it.
     *
     * @return the record, which goes on growing; the nil map has an empty one
     */
    public KeyReads track() {
        if (table == null) {
            return new KeyReads();
        }
        if (table.reads == null) {
            table.reads = new KeyReads();
        }
        return table.reads;
    }

    private void noteRead(String key) {
        if (table.reads != null) {
            table.reads.add(key);
        }
    }

    private void noteReadOfAll() {
        if (table != null && table.reads != null) {
            table.reads.addAll();
        }
    }

    private Table writable() {
        if (table == null) {
            throw new GoError("assignment to entry in nil map");
        }
        return table;
    }

    /** Deep equality of type and content, as {@code reflect.DeepEqual} has it for maps of comparable content. */
    @Override
    public boolean equals(Object other) {
        noteReadOfAll();
        if (other instanceof GoMap map) {
            map.noteReadOfAll();
        }
        return other instanceof GoMap m && m.type.equals(type) && m.isNil() == isNil()
                && (table == null || table.entries.equals(m.table.entries));
    }

    @Override
    public int hashCode() {
        return table == null ? 0 : table.entries.hashCode();
    }

    /** For a debugger; templates print maps with {@link GoFormat}. */
    @Override
    public String toString() {
        return table == null ? "nil" : table.entries.toString();
    }
}
