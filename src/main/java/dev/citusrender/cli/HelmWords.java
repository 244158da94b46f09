package dev.citusrender.cli;

import dev.citusrender.values.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The flags of a render as helm would take them on a shell's command line. */
final class HelmWords {
    private static final List<String> SETTERS = List.of("set-json", "set", "set-string", "set-file", "set-literal");

    private HelmWords() {
    }

    /** The values: files, then what is set. A preset is the file that {@code presets show} prints; a password is a variable of the shell. */
    static String values(Arguments arguments) {
        List<String> words = new ArrayList<>();
        RequestReader.presets(arguments, "preset").forEach(preset -> words.add("-f " + file(preset)));
        arguments.all("values").forEach(file -> words.add("-f " + quoted(file)));
        for (String flag : SETTERS) {
            arguments.all(flag).forEach(pair -> words.add("--" + flag + " " + pair(flag, pair)));
        }
        return String.join(" ", words);
    }

    /** The presets, each with the file that helm needs in its place. */
    static List<String> presets(Arguments arguments) {
        return RequestReader.presets(arguments, "preset").stream().map(preset -> "citus-render presets show " + preset + " > " + file(preset)).toList();
    }

    private static String file(String preset) {
        return "values-" + Presets.shortName(preset) + ".yaml";
    }

    private static String pair(String flag, String pair) {
        int equals = pair.indexOf('=');
        boolean secret = !flag.equals("set-file") && pair.toLowerCase(Locale.ROOT).contains("password") && pair.indexOf("existingSecret") < 0;
        return secret && equals > 0 ? quoted(pair.substring(0, equals + 1)) + "\"$PASSWORD\"" : quoted(pair);
    }

    /** A word as a POSIX shell takes it for what it is. */
    static String quoted(String word) {
        return !word.isEmpty() && word.matches("[A-Za-z0-9_./=:@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
