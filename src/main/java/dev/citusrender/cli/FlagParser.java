package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoDuration;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoQuote;
import dev.citusrender.values.StringSlice;
import dev.citusrender.values.ValuesException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a command line as spf13/pflag does for helm: {@code --flag value}, {@code --flag=value}, {@code -f value}, {@code -fvalue}, {@code -abc},
 * {@code --}, flags anywhere; and with its error texts.
 */
final class FlagParser {
    /** What an {@link Flag.Kind#OPTIONAL_STRING} flag has as its value when it stands alone. */
    static final String ALONE = "";

    private final FlagSet flags;
    private final HelmVersion helm;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> positionals = new ArrayList<>();
    private final List<String> deprecations = new ArrayList<>();
    private final Log log;

    private FlagParser(FlagSet flags, HelmVersion helm, Log log) {
        this.flags = flags;
        this.helm = helm;
        this.log = log;
    }

    /**
     * Reads the command line of a render; which helm is asked for decides which flags there are.
     *
     * @param log takes what helm says of flags that are on their way out, once all flags are read and before their words are checked
     */
    static Arguments parse(Log log, String... args) {
        return parse(FlagTable.TEMPLATE, log, args);
    }

    /** Reads a command line that may have these flags. */
    static Arguments parse(FlagSet flags, Log log, String... args) {
        FlagParser parser = new FlagParser(flags, helm(args), log);
        parser.read(args);
        parser.deprecations.forEach(log::line);
        Arguments arguments = new Arguments(parser.helm, parser.positionals, parser.values);
        FlagRules.check(arguments, flags, log);
        return arguments;
    }

    private static HelmVersion helm(String[] args) {
        String number = null;
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith("--helm-version=")) {
                number = args[i].substring("--helm-version=".length());
            } else if (args[i].equals("--helm-version") && i + 1 < args.length) {
                number = args[i + 1];
            }
        }
        return number == null ? HelmVersion.V4 : helm(number);
    }

    /** The helm of a number: 3, 4 or a whole version. */
    static HelmVersion helm(String number) {
        for (HelmVersion v : HelmVersion.values()) {
            if (v.number().equals(number) || v.number().substring(0, 1).equals(number)) {
                return v;
            }
        }
        throw new UsageException("invalid argument " + GoQuote.quote(number) + " for \"--helm-version\" flag: must be 3 or 4");
    }

    private void read(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--")) {
                positionals.addAll(List.of(args).subList(i + 1, args.length));
                return;
            }
            if (arg.startsWith("--")) {
                i = readLong(args, i);
            } else if (arg.startsWith("-") && arg.length() > 1) {
                i = readShort(args, i);
            } else {
                positionals.add(arg);
            }
        }
    }

    private int readLong(String[] args, int i) {
        String text = args[i].substring(2);
        if (text.startsWith("-") || text.startsWith("=")) {
            throw new UsageException("bad flag syntax: " + args[i]);
        }
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Flag flag = flags.find(name, helm);
        if (flag == null) {
            throw new UsageException("unknown flag: --" + name, flags.nearest(name, helm));
        }
        if (equals >= 0) {
            set(flag, text.substring(equals + 1));
        } else if (standsAlone(flag) && !takesNext(flag, args, i)) {
            set(flag, valueAlone(flag));
        } else if (i + 1 < args.length) {
            set(flag, args[++i]);
        } else {
            throw new UsageException("flag needs an argument: --" + name);
        }
        return i;
    }

    private int readShort(String[] args, int i) {
        String letters = args[i].substring(1);
        for (int k = 0; k < letters.length(); k++) {
            Flag flag = flags.find(letters.charAt(k));
            if (flag == null) {
                throw new UsageException("unknown shorthand flag: '" + letters.charAt(k) + "' in -" + letters.substring(k));
            }
            boolean last = k + 1 == letters.length();
            if (!last && letters.charAt(k + 1) == '=') {
                set(flag, letters.substring(k + 2));
                return i;
            }
            if (standsAlone(flag)) {
                set(flag, valueAlone(flag));
            } else if (!last) {
                set(flag, letters.substring(k + 1));
                return i;
            } else if (i + 1 < args.length) {
                set(flag, args[i + 1]);
                return i + 1;
            } else {
                throw new UsageException("flag needs an argument: '" + letters.charAt(k) + "' in -" + letters.substring(k));
            }
        }
        return i;
    }

    private static boolean standsAlone(Flag flag) {
        return flag.kind() == Flag.Kind.BOOL || flag.kind() == Flag.Kind.OPTIONAL_STRING;
    }

    /** {@code --version 1.2.3} is helm's flag; {@code --version} with nothing or another flag behind it is ours. */
    private static boolean takesNext(Flag flag, String[] args, int i) {
        return flag.name().equals("version") && i + 1 < args.length && !args[i + 1].startsWith("-");
    }

    private static String valueAlone(Flag flag) {
        return flag.kind() == Flag.Kind.BOOL ? "true" : ALONE;
    }

    private void set(Flag flag, String value) {
        String name = flag.name().equals("colour") ? "color" : flag.name(); // two spellings of one setting: the last one counts
        List<String> given = values.computeIfAbsent(name, n -> new ArrayList<>());
        try {
            switch (flag.kind()) {
                case BOOL -> given.add(Boolean.toString(GoNumbers.parseBool(value)));
                case STRINGS -> given.addAll(StringSlice.split(value));
                case PAIRS -> pairs(value).forEach(pair -> given.add(checkedPair(pair)));
                case DURATION -> given.add(GoDuration.parse(value).toString());
                case INT -> given.add(Long.toString(GoNumbers.parseInt(value, 0, 64)));
                case FLOAT -> given.add(Double.toString(GoNumbers.parseFloat(value, 32)));
                default -> given.add(value);
            }
        } catch (GoError | ValuesException e) {
            throw new UsageException("invalid argument " + GoQuote.quote(value) + " for \"" + flag.display() + "\" flag: " + e.getMessage());
        }
        FlagRules.note(flag, value, helm, deprecations, log);
    }

    /** pflag reads a value with one = as it is, whatever its commas, and divides others. */
    private static List<String> pairs(String value) {
        int first = value.indexOf('=');
        return first == value.lastIndexOf('=') ? List.of(unquoted(value)) : StringSlice.split(value);
    }

    private static String unquoted(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && value.charAt(start) == '"') {
            start++;
        }
        while (end > start && value.charAt(end - 1) == '"') {
            end--;
        }
        return value.substring(start, end);
    }

    private static String checkedPair(String pair) {
        if (pair.indexOf('=') < 0) {
            throw new GoError(pair + " must be formatted as key=value");
        }
        return pair;
    }
}
