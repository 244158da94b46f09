package dev.citusrender.diff.risk;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.Step;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads values of manifests that may be missing or of another type. */
final class Look {
    private static final Map<String, Double> UNITS = Map.ofEntries(Map.entry("m", 1e-3), Map.entry("", 1.0), Map.entry("k", 1e3), Map.entry("M",
            1e6), Map.entry("G", 1e9), Map.entry("T", 1e12), Map.entry("P", 1e15), Map.entry("Ki", 0x1p10), Map.entry("Mi", 0x1p20),
            Map.entry("Gi", 0x1p30), Map.entry("Ti", 0x1p40), Map.entry("Pi", 0x1p50));
    /** What the API server fills in where a field is left out (kubernetes pkg/apis/…/v1/defaults.go), by the field's name. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("podManagementPolicy", "OrderedReady"),
            Map.entry("volumeMode", "Filesystem"), Map.entry("revisionHistoryLimit", "10"), Map.entry("completionMode", "NonIndexed"),
            Map.entry("reclaimPolicy", "Delete"), Map.entry("volumeBindingMode", "Immediate"), Map.entry("attachRequired", "true"),
            Map.entry("preemptionPolicy", "PreemptLowerPriority"), Map.entry("terminationGracePeriodSeconds", "30"),
            Map.entry("dnsPolicy", "ClusterFirst"), Map.entry("schedulerName", "default-scheduler"), Map.entry("protocol", "TCP"));

    private Look() {
    }

    /** A value of a resource, or null when there is no resource. */
    static Object at(Resource resource, String... path) {
        return resource == null ? null : resource.at(path);
    }

    static GoMap map(Object value) {
        return value instanceof GoMap map ? map : new GoMap();
    }

    static String text(Object value) {
        return value == null ? "" : GoFormat.value(value);
    }

    static int number(Object value, int otherwise) {
        return value instanceof Number n ? n.intValue() : otherwise;
    }

    /** The texts of a list. */
    static List<String> texts(Object value) {
        return value instanceof GoList list ? list.stream().map(Look::text).toList() : List.of();
    }

    static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    /** A Kubernetes quantity in its base unit, or NaN. */
    static double quantity(Object value) {
        String text = text(value);
        int digits = 0;
        while (digits < text.length() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
            digits++;
        }
        Double unit = UNITS.get(text.substring(digits));
        try {
            return unit == null || digits == 0 ? Double.NaN : Double.parseDouble(text.substring(0, digits)) * unit;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static boolean isNew(ResourceChange change) {
        return change.before() == null;
    }

    static boolean isGone(ResourceChange change) {
        return change.after() == null;
    }

    static boolean isModified(ResourceChange change) {
        return change.before() != null && change.after() != null;
    }

    static boolean is(ResourceChange change, String... kinds) {
        return List.of(kinds).contains(change.id().kind());
    }

    /** The fields of a change below some keys. */
    static List<FieldChange> below(ResourceChange change, String... path) {
        List<String> keys = List.of(path);
        return change.fields().stream().filter(field -> field.path().startsWith(keys)).toList();
    }

    /** Whether a field that came or went has the value that the API server fills in: nothing changes then. */
    static boolean isDefault(FieldChange field) {
        Object value = field.before() == null ? field.after() : field.after() == null ? field.before() : null;
        return value != null && text(value).equals(DEFAULTS.get(field.path().lastName()));
    }

    /** "storage from 10Gi to 20Gi"; the name alone where a value is no scalar. */
    static String fromTo(FieldChange field) {
        boolean isScalar = field.kind() == FieldChange.Kind.CHANGED && !(field.before() instanceof GoMap || field.before() instanceof GoList
                || field.after() instanceof GoMap || field.after() instanceof GoList);
        return field.path().lastName() + (isScalar ? " from " + text(field.before()) + " to " + text(field.after()) : "");
    }

    /** The first paths of some fields, in words. */
    static String names(List<FieldChange> fields, int dropped) {
        List<String> names = fields.stream().map(field -> field.path().below(dropped).toString()).distinct().toList();
        return some(names);
    }

    /** Some names, the rest counted. */
    static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(3, names.size()))) + (names.size() > 3 ? " and " + (names.size() - 3) + " more" : "");
    }

    /** "1 pod", "3 pods". */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * A container on both sides.
     *
     * @param path   where it stands
     * @param before what it was; empty for a new one
     * @param after  what it is
     */
    record Container(FieldPath path, String name, GoMap before, GoMap after, boolean isNew) { }

    /** The containers that the newer side has, each with what it was. */
    static List<Container> containers(ResourceChange change) {
        List<Container> containers = new ArrayList<>();
        GoMap after = change.after() == null ? null : Pods.spec(change.after());
        if (after == null) {
            return containers;
        }
        GoMap before = change.before() == null ? new GoMap() : map(Pods.spec(change.before()));
        for (String list : Pods.CONTAINER_LISTS) {
            for (GoMap young : Pods.maps(after.get(list))) {
                String name = text(young.get("name"));
                GoMap old = Pods.maps(before.get(list)).stream().filter(map -> name.equals(text(map.get("name")))).findFirst().orElse(null);
                FieldPath path = podSpec(change).key(list).with(new Step.Item("name", name));
                containers.add(new Container(path, name, map(old), young, old == null));
            }
        }
        return containers;
    }

    /** Where the pod spec of a resource stands. */
    static FieldPath podSpec(ResourceChange change) {
        FieldPath path = FieldPath.ROOT;
        for (String key : Pods.templatePath(change.id().kind())) {
            path = path.key(key);
        }
        return path.key("spec");
    }
}
