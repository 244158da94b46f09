package dev.citusrender.go;

/** One run over a format with its arguments (Go: {@code pp.doPrintf}). */
final class FormatRun {
    /** Widths and precisions beyond this are no numbers to fmt. */
    private static final int LARGEST = 1_000_000;

    private final String format;
    private final Object[] args;
    private final StringBuilder out;
    private final ValuePrinter printer;
    private final FormatSpec spec;
    private int at;
    private int next;
    private boolean reordered;
    private boolean goodIndex;
    private boolean afterIndex;

    FormatRun(String format, Object[] args, StringBuilder out) {
        this.format = format;
        this.args = args;
        this.out = out;
        this.printer = new ValuePrinter(out);
        this.spec = printer.spec;
    }

    void run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format, at, format.length());
                break;
            }
            out.append(format, at, percent);
            at = percent + 1;
            directive();
        }
        if (!reordered && next < args.length) {
            extraArguments();
        }
    }

    private void directive() {
        goodIndex = true;
        spec.clear();
        flags();
        index();
        width();
        precision();
        if (!afterIndex) {
            index();
        }
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        verb = GoString.isEscape(verb) ? 0xFFFD : verb;
        if (verb == '%') {
            out.append('%');
        } else if (!goodIndex) {
            complaint(verb, "(BADINDEX)");
        } else if (next >= args.length) {
            complaint(verb, "(MISSING)");
        } else {
            if (verb == 'v' || verb == 'w') {
                spec.takeFlagsOfV();
            }
            printer.argument(args[next++], verb);
        }
    }

    private void complaint(int verb, String what) {
        out.append("%!").appendCodePoint(verb).append(what);
    }

    private void flags() {
        for (; at < format.length(); at++) {
            switch (format.charAt(at)) {
                case '#' -> spec.sharp = true;
                case '0' -> spec.zero = true;
                case '+' -> spec.plus = true;
                case '-' -> spec.minus = true;
                case ' ' -> spec.space = true;
                default -> {
                    return;
                }
            }
        }
    }

    private void width() {
        if (looksAt('*')) {
            at++;
            Integer width = intArgument();
            if (width == null) {
                out.append("%!(BADWIDTH)");
            } else {
                spec.setWidth(width);
            }
            afterIndex = false;
        } else {
            int width = number(format.length());
            if (width >= 0) {
                spec.setWidth(width);
                goodIndex &= !afterIndex; // "%[3]2d"
            }
        }
    }

    private void precision() {
        if (!looksAt('.') || at + 1 >= format.length()) {
            return;
        }
        at++;
        goodIndex &= !afterIndex; // "%[3].2d"
        index();
        if (looksAt('*')) {
            at++;
            Integer precision = intArgument();
            if (precision == null || precision < 0) {
                out.append("%!(BADPREC)");
            } else {
                spec.hasPrecision = true;
                spec.precision = precision;
            }
            afterIndex = false;
        } else {
            spec.hasPrecision = true;
            spec.precision = Math.max(number(format.length()), 0);
        }
    }

    private boolean looksAt(char c) {
        return at < format.length() && format.charAt(at) == c;
    }

    /** Reads decimal digits; -1 when there are none, and when there are far too many, which also ends the format. */
    private int number(int end) {
        int value = 0;
        int start = at;
        for (; at < end && format.charAt(at) >= '0' && format.charAt(at) <= '9'; at++) {
            if (value > LARGEST) {
                at = end;
                return -1;
            }
            value = value * 10 + format.charAt(at) - '0';
        }
        return at == start ? -1 : value;
    }

    /** Reads an argument index such as {@code [2]}, if there is one. */
    private void index() {
        afterIndex = looksAt('[');
        if (!afterIndex) {
            return;
        }
        reordered = true;
        int close = format.indexOf(']', at);
        if (close < 0 || close == at + 1) {
            // Less than three characters, or no closing bracket: only the bracket itself is taken.
            at = close < 0 || format.length() - at < 3 ? at + 1 : close + 1;
            goodIndex = false;
            afterIndex = false;
            return;
        }
        at++;
        int index = number(close);
        boolean isNumber = index >= 0 && at == close;
        at = close + 1;
        if (isNumber && index >= 1 && index <= args.length) {
            next = index - 1;
        } else {
            goodIndex = false;
            afterIndex = isNumber;
        }
    }

    /** The next argument as the number that {@code *} asks for; null when it is none. */
    private Integer intArgument() {
        if (next >= args.length) {
            return null;
        }
        long number = switch (args[next++]) {
            case GoInt i -> i.value();
            case Long l -> l;
            case GoNamedInteger n -> n.intValue();
            case null, default -> Long.MAX_VALUE;
        };
        return number > LARGEST || number < -LARGEST ? null : (Integer) (int) number;
    }

    private void extraArguments() {
        spec.clear();
        out.append("%!(EXTRA ");
        for (int i = next; i < args.length; i++) {
            if (i > next) {
                out.append(", ");
            }
            Object arg = GoNil.toNull(args[i]);
            if (arg != null) {
                out.append(Go.typeOf(arg).name()).append('=');
            }
            printer.argument(arg, 'v');
        }
        out.append(')');
    }
}
