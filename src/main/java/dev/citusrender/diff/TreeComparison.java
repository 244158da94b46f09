package dev.citusrender.diff;

import com.github.difflib.patch.AbstractDelta;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Finds the fields in which two trees differ. Maps are compared key by key, lists by the names of their elements where these have some
 * ({@link ListKeys}) and by the shortest edit elsewhere, texts that hold YAML as YAML.
 */
final class TreeComparison {
    private final List<FieldChange> changes = new ArrayList<>();

    private TreeComparison() {
    }

    /** The fields that differ, in the order of their keys. */
    static List<FieldChange> compare(GoMap before, GoMap after) {
        TreeComparison comparison = new TreeComparison();
        comparison.maps(FieldPath.ROOT, before, after);
        return comparison.changes;
    }

    private void maps(FieldPath path, GoMap before, GoMap after) {
        TreeSet<String> keys = new TreeSet<>(List.of(before.sortedKeys()));
        keys.addAll(List.of(after.sortedKeys()));
        for (String key : keys) {
            FieldPath at = path.key(key);
            Origin beforeAt = before.origin(key);
            Origin afterAt = after.origin(key);
            if (!before.containsKey(key)) {
                add(FieldChange.Kind.ADDED, at, null, after.get(key), null, afterAt);
            } else if (!after.containsKey(key)) {
                add(FieldChange.Kind.REMOVED, at, before.get(key), null, beforeAt, null);
            } else {
                values(at, before.get(key), after.get(key), beforeAt, afterAt);
            }
        }
    }

    private void values(FieldPath path, Object before, Object after, Origin beforeAt, Origin afterAt) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof GoMap old && after instanceof GoMap young) {
            maps(path, old, young);
        } else if (before instanceof GoList old && after instanceof GoList young) {
            lists(path, old, young, beforeAt, afterAt);
        } else if (before instanceof String old && after instanceof String young && (isLong(old) || isLong(young))) {
            texts(path, old, young, beforeAt, afterAt);
        } else {
            add(FieldChange.Kind.CHANGED, path, before, after, beforeAt, afterAt);
        }
    }

    private static boolean isLong(String text) {
        return text.indexOf('\n') >= 0;
    }

    /** Texts of several lines: as YAML when both are, and differ in more than comments and layout; else line by line. */
    private void texts(FieldPath path, String before, String after, Origin beforeAt, Origin afterAt) {
        Object old = asYaml(before);
        Object young = old == null ? null : asYaml(after);
        boolean isMap = old instanceof GoMap && young instanceof GoMap;
        if (young == null || old.equals(young) || !isMap && !(old instanceof GoList && young instanceof GoList)) {
            add(FieldChange.Kind.TEXT, path, before, after, beforeAt, afterAt);
            return;
        }
        values(path.with(new Step.Embedded()), old, young, beforeAt, afterAt);
    }

    /** The map or list that a text holds, or null. */
    private static Object asYaml(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('-') < 0) {
            return null;
        }
        try {
            return YamlReader.read(text, null) instanceof Object value && (value instanceof GoMap || value instanceof GoList) ? value : null;
        } catch (YamlException e) {
            return null;
        }
    }

    private void lists(FieldPath path, GoList before, GoList after, Origin beforeAt, Origin afterAt) {
        ListKeys.Named named = ListKeys.name(path.lastName(), before, after);
        if (named != null) {
            namedLists(path, before, after, named, beforeAt, afterAt);
        } else {
            orderedLists(path, before, after, beforeAt, afterAt);
        }
    }

    private void namedLists(FieldPath path, GoList before, GoList after, ListKeys.Named named, Origin beforeAt, Origin afterAt) {
        named.before().forEach((name, index) -> {
            if (!named.after().containsKey(name)) {
                add(FieldChange.Kind.REMOVED, path.with(new Step.Item(named.key(), name)), before.get(index), null, at(before, index, beforeAt), null);
            }
        });
        named.after().forEach((name, index) -> {
            FieldPath at = path.with(new Step.Item(named.key(), name));
            Integer old = named.before().get(name);
            if (old == null) {
                add(FieldChange.Kind.ADDED, at, null, after.get(index), null, at(after, index, afterAt));
            } else {
                values(at, before.get(old), after.get(index), at(before, old, beforeAt), at(after, index, afterAt));
            }
        });
        List<String> old = named.before().keySet().stream().filter(named.after()::containsKey).toList();
        List<String> young = named.after().keySet().stream().filter(named.before()::containsKey).toList();
        if (!old.equals(young)) {
            add(FieldChange.Kind.REORDERED, path, GoList.ofStrings(old), GoList.ofStrings(young), beforeAt, afterAt);
        }
    }

    /** Elements without names: what was replaced one by one is compared, the rest came or went. */
    private void orderedLists(FieldPath path, GoList before, GoList after, Origin beforeAt, Origin afterAt) {
        for (AbstractDelta<Object> delta : TextDiff.patch(before, after).getDeltas()) {
            int source = delta.getSource().getPosition();
            int target = delta.getTarget().getPosition();
            int common = Math.min(delta.getSource().size(), delta.getTarget().size());
            for (int i = 0; i < common; i++) {
                values(path.with(new Step.Index(target + i)), before.get(source + i), after.get(target + i),
                        at(before, source + i, beforeAt), at(after, target + i, afterAt));
            }
            for (int i = common; i < delta.getSource().size(); i++) {
                add(FieldChange.Kind.REMOVED, path.with(new Step.Index(source + i)), before.get(source + i), null, at(before, source + i, beforeAt), null);
            }
            for (int i = common; i < delta.getTarget().size(); i++) {
                add(FieldChange.Kind.ADDED, path.with(new Step.Index(target + i)), null, after.get(target + i), null, at(after, target + i, afterAt));
            }
        }
    }

    private static Origin at(GoList list, int index, Origin otherwise) {
        Origin own = list.origin(index);
        return own == null ? otherwise : own;
    }

    private void add(FieldChange.Kind kind, FieldPath path, Object before, Object after, Origin beforeAt, Origin afterAt) {
        changes.add(new FieldChange(kind, path, before, after, beforeAt, afterAt));
    }
}
