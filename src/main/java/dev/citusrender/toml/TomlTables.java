package dev.citusrender.toml;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The document while it is read: its tables, the one that is open, and what was made only on the way to something else, for that may be defined
 * once more. The rules, and the places where they are laxer than TOML's, are the original's.
 */
final class TomlTables {
    private static final GoType TABLES = GoType.slice(GoType.MAP);

    /** A {@code []map[string]interface {}} that still grows. */
    private static final class Growing extends ArrayList<GoMap> {
        private static final long serialVersionUID = 1L;
    }

    private final GoMap root = new GoMap();
    private final Set<String> implicits = new HashSet<>();
    private final Set<String> arrays = new HashSet<>();
    private List<String> context = List.of();
    private String currentKey = "";
    private int line;

    /** The key of the table that is open. */
    List<String> context() {
        return context;
    }

    void returnTo(List<String> outerContext, String outerKey) {
        context = outerContext;
        currentKey = outerKey;
    }

    /** The name that is being defined in the open table; empty when it is none. */
    String currentKey() {
        return currentKey;
    }

    /** Says where the key begins whose definition may fail next. */
    void atLine(int keyLine) {
        line = keyLine;
    }

    /** The key that is being read, as a message shows it. */
    String lastKey() {
        if (currentKey.isEmpty()) {
            return TomlKey.join(context);
        }
        return context.isEmpty() ? currentKey : TomlKey.join(context) + "." + currentKey;
    }

    /** Begins the definition of a dotted key in the open table, and opens the tables on its way. */
    void begin(List<String> key) {
        currentKey = key.getLast();
        for (String part : key.subList(0, key.size() - 1)) {
            List<String> table = child(context, part);
            implicits.add(TomlKey.join(table));
            open(table, false);
        }
    }

    /** Opens the table that stands between braces as the current value; in an array it is the next of several. */
    void openInline(boolean inArray) {
        context = child(context, currentKey);
        currentKey = "";
        implicits.add(TomlKey.join(context));
        open(context, inArray);
    }

    /** Opens the table {@code [key]}, or the next one of {@code [[key]]}. */
    void openHeader(List<String> key, boolean array) {
        open(key, array);
        markArray("", false);
    }

    private void open(List<String> key, boolean array) {
        List<String> parent = key.subList(0, key.size() - 1);
        GoMap table = tableOf(parent);
        context = parent;
        String name = key.getLast();
        if (!array) {
            set(name, new GoMap());
        } else {
            if (!table.containsKey(name)) {
                table.put(name, new Growing());
            }
            if (!(table.get(name) instanceof Growing tables)) {
                throw failure("Key '" + TomlKey.join(key) + "' was already created and cannot be used as an array.");
            }
            tables.add(new GoMap());
        }
        context = key;
    }

    /** The table of a key, made if it is not there. */
    private GoMap tableOf(List<String> key) {
        GoMap table = root;
        for (int i = 0; i < key.size(); i++) {
            List<String> path = key.subList(0, i + 1);
            if (!table.containsKey(key.get(i))) {
                implicits.add(TomlKey.join(path));
                table.put(key.get(i), new GoMap());
            }
            table = inside(table.get(key.get(i)));
            if (table == null) {
                throw failure("Key '" + TomlKey.join(path) + "' was already created as a hash.");
            }
        }
        return table;
    }

    /** The table that a value is, or the last of the tables that it is; null when it is something else. */
    private static GoMap inside(Object value) {
        return switch (value) {
            case GoMap table -> table;
            case Growing tables -> tables.getLast();
            case null, default -> null;
        };
    }

    /** Gives the current key its value. */
    void define(Object value, boolean isArray) {
        set(currentKey, value);
        markArray(currentKey, isArray);
    }

    private void set(String name, Object value) {
        GoMap table = root;
        for (int i = 0; i < context.size(); i++) {
            table = inside(table.get(context.get(i)));
            if (table == null) {
                throw failure("Key '" + TomlKey.join(context.subList(0, i + 1)) + "' has already been defined.");
            }
        }
        String key = TomlKey.join(child(context, name));
        if (!table.containsKey(name)) {
            table.put(name, value);
        } else if (!implicits.remove(key)) {
            throw failure("Key '" + key + "' has already been defined.");
        } else if (arrays.contains(key)) {
            table.put(name, value); // inline tables within the array have made the key already
        }
    }

    /** Says whether a key of the open table holds an array of values; an empty name means the open table itself. */
    void markArray(String name, boolean isArray) {
        List<String> key = name.isEmpty() && !context.isEmpty() ? context : child(context, name);
        if (isArray) {
            arrays.add(TomlKey.join(key));
        } else {
            arrays.remove(TomlKey.join(key));
        }
    }

    /** The document; nothing may be read any more. */
    GoMap finish() {
        return finish(root);
    }

    private static GoMap finish(GoMap table) {
        table.forEachSorted((name, value) -> {
            switch (value) {
                case GoMap inner -> finish(inner);
                case Growing tables -> table.put(name, GoList.ofType(TABLES, tables.stream().map(TomlTables::finish).toArray()));
                case null, default -> { }
            }
        });
        return table;
    }

    private Cursor.Failure failure(String message) {
        return new Cursor.Failure(message, line);
    }

    private static List<String> child(List<String> parent, String name) {
        List<String> key = new ArrayList<>(parent);
        key.add(name);
        return key;
    }
}
