package dev.citusrender.go;

/** Go's package fmt, as far as templates reach it: values as text, plain or by a format. */
public final class GoFormat {
    private GoFormat() {
    }

    /** {@code fmt.Sprintf}: never fails; what is wrong with a format shows in the text ({@code %!d(string=x)}). */
    public static String sprintf(String format, Object... args) {
        StringBuilder out = new StringBuilder(format.length() + 16 * args.length);
        new FormatRun(format, args, out).run();
        return GoString.normalize(out.toString());
    }

    /** {@code fmt.Sprint}: a space only between two operands of which neither is a string. */
    public static String sprint(Object... args) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < args.length; i++) {
            if (i > 0 && !(args[i] instanceof String) && !(args[i - 1] instanceof String)) {
                out.append(' ');
            }
            appendValue(out, args[i]);
        }
        return GoString.normalize(out.toString());
    }

    /** {@code fmt.Sprintln}: a space between all operands and a newline at the end. */
    public static String sprintln(Object... args) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < args.length; i++) {
            if (i > 0) {
                out.append(' ');
            }
            appendValue(out, args[i]);
        }
        return GoString.normalize(out.append('\n').toString());
    }

    /** The text of {@code %v}. */
    public static String value(Object value) {
        return switch (value) {
            case String s -> s;
            case Double d -> GoFloat.format(d);
            case Boolean b -> b ? "true" : "false";
            case GoInt i -> i.toString();
            case Long l -> l.toString();
            case null, default -> {
                StringBuilder out = new StringBuilder();
                appendValue(out, value);
                yield out.toString();
            }
        };
    }

    /** Appends the text of {@code %v}. */
    public static void appendValue(StringBuilder out, Object value) {
        switch (value) {
            case String s -> out.append(s);
            case Double d -> GoFloat.append(out, d);
            case GoMap m -> appendMap(out, m);
            case GoList l -> appendList(out, l);
            case Boolean b -> out.append(b.booleanValue());
            case GoInt i -> out.append(i);
            case Long l -> out.append(l.longValue());
            case GoObject o -> out.append(o.goString());
            case null -> out.append("<nil>");
            default -> new ValuePrinter(out).argument(value, 'v');
        }
    }

    private static void appendMap(StringBuilder out, GoMap map) {
        out.append("map[");
        String[] keys = map.sortedKeys();
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                out.append(' ');
            }
            appendValue(out.append(keys[i]).append(':'), map.get(keys[i]));
        }
        out.append(']');
    }

    private static void appendList(StringBuilder out, GoList list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            appendValue(out, list.get(i));
        }
        out.append(']');
    }
}
