package dev.citusrender.yaml;

import static dev.citusrender.yaml.LineCursor.require;

import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the part of YAML that nearly every manifest is written in, several times faster than {@link Parser} and {@link Composer} do: block mappings
 * with simple keys, block sequences, scalars on one line, literal blocks, lists and maps on one line. It works on lines and makes neither tokens nor nodes, and
 * what its caller does not want is checked and stepped over.
 *
 * <p>It never says that something is wrong. Whatever it does not know for sure to be right, and to mean what go-yaml v2 takes it for, it leaves to
 * the whole reader: anchors, tags, merges, folded and continued scalars, tabs, several documents, all mistakes.
 */
final class CommonReader {
    /** Stands for the value of a text that this reader leaves to the whole one. */
    static final Object UNKNOWN = new Object();

    /** A value that is only looked at for mistakes. */
    private static final Shape UNWANTED = null;
    private static final int MAX_DEPTH = 200;

    private final LineCursor at;
    private final CommonScalars scalars;
    private final boolean integersKept;
    private final String source;
    private final int firstLine;
    private int depth;
    /** Where the value that was read last begins. */
    private int valueLine;
    private int valueColumn;

    private CommonReader(LineCursor at, boolean integersKept, String source, int firstLine) {
        this.at = at;
        this.scalars = new CommonScalars(at);
        this.integersKept = integersKept;
        this.source = source;
        this.firstLine = firstLine;
    }

    /**
     * The value of a text, or {@link #UNKNOWN}.
     *
     * @param shape     what it is going to be put into: keys that a struct has no field for are left out; whole numbers become Doubles only for
     *                  {@link Shape#ANY}
     * @param source    what the origins say; null for no origins
     * @param firstLine the line that the text begins with in its file, from 0
     */
    static Object read(String text, Shape shape, String source, int firstLine) {
        LineCursor at = LineCursor.of(text);
        if (at == null) {
            return UNKNOWN;
        }
        try {
            return new CommonReader(at, shape != Shape.ANY, source, firstLine).document(shape);
        } catch (LineCursor.Uncommon e) {
            return UNKNOWN;
        }
    }

    private Object document(Shape shape) {
        at.nextLine();
        if (at.column < 0) {
            return null;
        }
        Object value = at.peek() == '{' || at.peek() == '[' ? flow() : block(shape);
        require(at.column < 0);
        return value;
    }

    /** A document on one line. */
    private Object flow() {
        Object value = flow(true);
        at.endLine();
        at.nextLine();
        return value;
    }

    /** A mapping or sequence that begins here. */
    private Object block(Shape shape) {
        require(++depth < MAX_DEPTH);
        int column = at.pos - at.lineStart;
        Object value = at.isEntry() ? sequence(column, false, shape) : mapping(column, shape);
        depth--;
        return value;
    }

    private GoMap mapping(int column, Shape shape) {
        GoMap map = shape == UNWANTED ? null : new GoMap();
        do {
            boolean isKey = scalars.skipKey();
            require(isKey);
            String key = map == null ? null : scalars.key();
            Shape wanted = map == null ? UNWANTED : element(shape, key);
            Object value = content(column, true, wanted);
            if (wanted != UNWANTED) {
                map.put(key, value, origin());
            }
        } while (at.column == column);
        require(at.column < column);
        return map;
    }

    /** What the value of a key is wanted as. */
    private static Shape element(Shape shape, String key) {
        return switch (shape) {
            case Shape.Pointer p -> element(p.target(), key);
            case Shape.Struct s -> {
                Shape.Field field = s.field(key);
                yield field == null ? UNWANTED : field.shape();
            }
            default -> Shape.ANY;
        };
    }

    /** @param indentless whether it stands in the column of the key that it belongs to, so that another key may end it */
    private GoList sequence(int column, boolean indentless, Shape shape) {
        Elements elements = shape == UNWANTED ? null : new Elements();
        Shape wanted = shape == UNWANTED ? UNWANTED : Shape.ANY;
        do {
            at.pos++;
            Object element = content(column, false, wanted);
            if (elements != null) {
                elements.add(element);
            }
        } while (at.column == column && at.isEntry());
        require(at.column < column || indentless && at.column == column);
        return elements == null ? null : elements.list();
    }

    /** What a list is made of. */
    private final class Elements {
        private final List<Object> values = new ArrayList<>();
        private final List<Origin> origins = source == null ? null : new ArrayList<>();

        /** Takes the value that was read last. */
        void add(Object value) {
            values.add(value);
            if (origins != null) {
                origins.add(origin());
            }
        }

        GoList list() {
            GoList list = GoList.of(values.toArray());
            return origins == null ? list : list.withOrigins(origins.toArray(Origin[]::new));
        }
    }

    /** Where the value that was read last begins; null when nobody wants to know. */
    private Origin origin() {
        return source == null ? null : new Origin(source, firstLine + valueLine + 1, valueColumn + 1);
    }

    private Object startedAt(int line, int column, Object value) {
        valueLine = line;
        valueColumn = column;
        return value;
    }

    /**
     * What stands behind a colon or a dash; moves to the next line behind it.
     *
     * @param column of the mapping or sequence
     * @param value  whether it is the value of a key
     */
    private Object content(int column, boolean value, Shape shape) {
        int mark = at.pos - at.lineStart - 1;
        at.skipSpaces();
        char c = at.peek();
        if (c == '\n' || c == '#') {
            return onNextLine(column, value, shape, mark);
        }
        int startLine = at.line;
        int start = at.pos - at.lineStart;
        if (!value && (at.isEntry() || startsMapping())) {
            return startedAt(startLine, start, block(shape));
        }
        boolean wanted = shape != UNWANTED;
        Object result = switch (c) {
            case '|', '>' -> scalars.literal(column, wanted);
            case '[', '{' -> flow(wanted);
            default -> converted(scalars.inline(wanted));
        };
        at.endLine();
        at.nextLine();
        require(at.column <= column);
        return startedAt(startLine, start, result);
    }

    /** A value that is not there is said to begin at its colon or dash. */
    private Object onNextLine(int column, boolean value, Shape shape, int mark) {
        int markLine = at.line;
        at.skipToBreak();
        at.nextLine();
        int startLine = at.line;
        int start = at.column;
        if (start > column) {
            return startedAt(startLine, start, block(shape));
        }
        return value && start == column && at.isEntry() ? startedAt(startLine, start, sequence(column, true, shape))
                : startedAt(markLine, mark, null);
    }

    /** Whether a key begins here, which is then not stepped over. */
    private boolean startsMapping() {
        int start = at.pos;
        boolean found = scalars.skipKey();
        at.pos = start;
        return found;
    }

    /** {@code [a, "b"]} or {@code {a: b, c: [d]}} on one line. */
    private Object flow(boolean wanted) {
        require(++depth < MAX_DEPTH);
        boolean isSequence = at.peek() == '[';
        at.pos++;
        at.skipSpaces();
        Object value = isSequence ? flowSequence(wanted) : flowMapping(wanted);
        depth--;
        return value;
    }

    private GoList flowSequence(boolean wanted) {
        Elements elements = new Elements();
        if (at.peek() != ']') {
            elements.add(flowElement(wanted));
            while (nextInFlow()) {
                elements.add(flowElement(wanted));
            }
        }
        at.expect(']');
        return wanted ? elements.list() : null;
    }

    private GoMap flowMapping(boolean wanted) {
        GoMap map = new GoMap();
        if (at.peek() != '}') {
            do {
                boolean isKey = scalars.skipKey();
                require(isKey);
                String key = scalars.key();
                at.skipSpaces();
                Object value = flowElement(wanted);
                map.put(key, value, origin());
            } while (nextInFlow());
        }
        at.expect('}');
        return wanted ? map : null;
    }

    /** Steps over a comma, if there is one. */
    private boolean nextInFlow() {
        boolean more = at.peek() == ',';
        if (more) {
            at.pos++;
            at.skipSpaces();
        }
        return more;
    }

    private Object flowElement(boolean wanted) {
        int start = at.pos - at.lineStart;
        Object element = at.peek() == '[' || at.peek() == '{' ? flow(wanted) : converted(scalars.inFlow(wanted));
        at.skipSpaces();
        return startedAt(at.line, start, element);
    }

    private Object converted(Object scalar) {
        return switch (scalar) {
            case Long l when !integersKept -> (double) l;
            case GoInt i when !integersKept -> Double.parseDouble(i.toString());
            case null, default -> scalar;
        };
    }
}
