package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.function.Declare.variadic;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.LIST;
import static dev.citusrender.go.GoType.LIST_OF_LISTS;
import static dev.citusrender.template.Signature.takes;
import static dev.citusrender.template.Signature.takesMany;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoCompare;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.template.TemplateFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Sprig's functions on lists; none changes the list that it is given. */
final class ListFunctions {
    private ListFunctions() {
    }

    static List<TemplateFunction> functions() {
        List<TemplateFunction> functions = new ArrayList<>(List.of(
            variadic("list", takesMany(ANY).gives(LIST), "list VALUE…",
                "A list of these values.", GoList::copyOf),
            variadic("tuple", takesMany(ANY).gives(LIST), "tuple VALUE…",
                "Old name of list.", GoList::copyOf),
            variadic("concat", takesMany(ANY).gives(ANY), "concat LIST…",
                "The elements of all lists in one.", ListFunctions::concat)));
        functions.addAll(Declare.withMustForms(List.of(
            function("first", takes(ANY).gives(ANY), "first LIST",
                "The first element, or nil.", ListFunctions::first),
            function("last", takes(ANY).gives(ANY), "last LIST",
                "The last element, or nil.", ListFunctions::last),
            function("rest", takes(ANY).gives(LIST), "rest LIST",
                "All but the first element.", ListFunctions::rest),
            function("initial", takes(ANY).gives(LIST), "initial LIST",
                "All but the last element.", ListFunctions::initial),
            function("append", takes(ANY, ANY).gives(LIST), "append LIST VALUE",
                "The list with one more element at its end.", ListFunctions::append),
            function("push", takes(ANY, ANY).gives(LIST), "push LIST VALUE",
                "Other name of append.", ListFunctions::append),
            function("prepend", takes(ANY, ANY).gives(LIST), "prepend LIST VALUE",
                "The list with one more element at its beginning.", ListFunctions::prepend),
            function("reverse", takes(ANY).gives(LIST), "reverse LIST",
                "The elements from the last to the first.", ListFunctions::reverse),
            function("uniq", takes(ANY).gives(LIST), "uniq LIST",
                "The list without repetitions; equal is what deepEqual says.", ListFunctions::uniq),
            variadic("without", takesMany(ANY, ANY).gives(LIST), "without LIST VALUE…",
                "The list without these values.", ListFunctions::without),
            function("has", takes(ANY, ANY).gives(BOOL), "has VALUE LIST",
                "Whether a list holds a value.", ListFunctions::has),
            function("compact", takes(ANY).gives(LIST), "compact LIST",
                "The list without empty values.", ListFunctions::compact),
            variadic("slice", takesMany(ANY, ANY).gives(ANY), "slice LIST [FROM [TO]]",
                "The elements from FROM to before TO.", ListFunctions::slice),
            function("chunk", takes(INT, ANY).gives(LIST_OF_LISTS), "chunk SIZE LIST",
                "The list in lists of SIZE elements; the last may be shorter.", ListFunctions::chunk))));
        return functions;
    }

    /** The elements of a slice; for anything else Go's words: those of the function, or the panic that a nil gives. */
    private static List<Object> elements(Object list, String complaint) {
        List<Object> elements = Convert.elements(list);
        if (elements == null) {
            throw wrongType(list, complaint, "");
        }
        return elements;
    }

    private static GoError wrongType(Object value, String before, String after) {
        return new GoError(value == null ? "runtime error: invalid memory address or nil pointer dereference"
                : before + Go.kindOf(value).goName() + after);
    }

    private static GoList concat(List<Object> lists) {
        List<Object> all = new ArrayList<>();
        for (Object list : lists) {
            List<Object> elements = Convert.elements(list);
            if (elements == null) {
                throw wrongType(list, "Cannot concat type ", " as list");
            }
            all.addAll(elements);
        }
        return all.isEmpty() ? GoList.nil(LIST) : GoList.copyOf(all);
    }

    private static Object first(Object list) {
        List<Object> elements = elements(list, "Cannot find first on type ");
        return elements.isEmpty() ? null : elements.getFirst();
    }

    private static Object last(Object list) {
        List<Object> elements = elements(list, "Cannot find last on type ");
        return elements.isEmpty() ? null : elements.getLast();
    }

    private static GoList rest(Object list) {
        List<Object> elements = elements(list, "Cannot find rest on type ");
        return elements.isEmpty() ? GoList.nil(LIST) : GoList.copyOf(elements.subList(1, elements.size()));
    }

    private static GoList initial(Object list) {
        List<Object> elements = elements(list, "Cannot find initial on type ");
        return elements.isEmpty() ? GoList.nil(LIST) : GoList.copyOf(elements.subList(0, elements.size() - 1));
    }

    private static GoList append(Object list, Object value) {
        List<Object> elements = elements(list, "Cannot push on type ");
        Object[] longer = elements.toArray(new Object[elements.size() + 1]);
        longer[elements.size()] = value;
        return GoList.of(longer);
    }

    private static GoList prepend(Object list, Object value) {
        List<Object> elements = elements(list, "Cannot prepend on type ");
        Object[] longer = new Object[elements.size() + 1];
        longer[0] = value;
        System.arraycopy(elements.toArray(), 0, longer, 1, elements.size());
        return GoList.of(longer);
    }

    private static GoList reverse(Object list) {
        Object[] elements = elements(list, "Cannot find reverse on type ").toArray();
        Collections.reverse(Arrays.asList(elements));
        return GoList.of(elements);
    }

    private static GoList uniq(Object list) {
        List<Object> unique = new ArrayList<>();
        for (Object element : elements(list, "Cannot find uniq on type ")) {
            if (!holds(unique, element)) {
                unique.add(element);
            }
        }
        return GoList.copyOf(unique);
    }

    private static GoList without(Object list, List<Object> values) {
        List<Object> left = new ArrayList<>();
        for (Object element : elements(list, "Cannot find without on type ")) {
            if (!holds(values, element)) {
                left.add(element);
            }
        }
        return GoList.copyOf(left);
    }

    private static boolean has(Object value, Object list) {
        return list != null && holds(elements(list, "Cannot find has on type "), value);
    }

    private static boolean holds(List<Object> list, Object value) {
        for (Object element : list) {
            if (GoCompare.deepEqual(value, element)) {
                return true;
            }
        }
        return false;
    }

    private static GoList compact(Object list) {
        return GoList.copyOf(elements(list, "Cannot compact on type ").stream().filter(element -> !DefaultFunctions.isEmpty(element)).toList());
    }

    private static Object slice(Object list, List<Object> bounds) {
        int size = switch (list) {
            case GoList elements -> elements.size();
            case GoBytes bytes -> bytes.bytes().length;
            case null, default -> throw wrongType(list, "list should be type of slice or array but ", "");
        };
        if (size == 0) {
            return null;
        }
        long from = bounds.isEmpty() ? 0 : Convert.toInt64(bounds.getFirst());
        long to = bounds.size() < 2 ? size : Convert.toInt64(bounds.get(1));
        if (from < 0 || to < from || to > size) {
            throw new GoError("reflect.Value.Slice: slice index out of bounds");
        }
        return list instanceof GoList elements ? elements.slice((int) from, (int) to)
                : new GoBytes(Arrays.copyOfRange(((GoBytes) list).bytes(), (int) from, (int) to));
    }

    /** Counted in floating point as in sprig, which decides what a size of zero or less gives: a panic, or for some lengths a result. */
    private static GoList chunk(GoInt size, Object list) {
        List<Object> elements = elements(list, "Cannot chunk type ");
        double length = elements.size();
        long count = Convert.truncate(Math.floor((length - 1) / size.value()) + 1);
        Object[] chunks = new Object[madeLength(count)];
        for (int i = 0; i < chunks.length; i++) {
            long left = i == chunks.length - 1 ? Convert.truncate(Math.floor(length % size.value())) : 0;
            int from = (int) (i * size.value());
            int to = from + madeLength(left == 0 ? size.value() : left);
            chunks[i] = GoList.copyOf(elements.subList(from, to));
        }
        return GoList.ofType(LIST_OF_LISTS, chunks);
    }

    private static int madeLength(long length) {
        if (length < 0 || length > Integer.MAX_VALUE - 8) {
            throw new GoError("runtime error: makeslice: len out of range");
        }
        return (int) length;
    }
}
