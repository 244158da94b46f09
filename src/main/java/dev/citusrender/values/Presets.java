package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.NearestKey;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import java.util.List;

/** The values files that travel with this tool: {@code values-NAME.yaml}, each a way to run the bundled charts. */
public final class Presets {
    private static final String FOLDER = "values-presets";
    private static final String PREFIX = "values-";
    private static final String SUFFIX = ".yaml";

    private static final String ORIGIN = "preset ";

    private Presets() {
    }

    /** The names of all presets, sorted. */
    public static List<String> names() {
        return Bundled.paths(FOLDER).stream().filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length())).toList();
    }

    /**
     * The values of a preset.
     *
     * @throws ValuesException when there is no preset of that name
     */
    static GoMap read(String name, HelmVersion version) {
        String text = text(name);
        return ValuesDocuments.read(text, ORIGIN + name, version);
    }

    /** Whether a value was written in a preset. */
    public static boolean gave(Origin origin) {
        return origin != null && origin.source().startsWith(ORIGIN);
    }

    /**
     * The text of a preset, comments and all.
     *
     * @throws ValuesException when there is no preset of that name
     */
    public static String text(String name) {
        byte[] bytes = Bundled.files(FOLDER).get(PREFIX + name + SUFFIX);
        if (bytes == null) {
            List<String> names = names();
            String nearest = NearestKey.of(name, names.toArray(String[]::new));
            throw new ValuesException("unknown preset \"" + name + "\"; "
                    + (nearest == null ? "" : "did you mean " + nearest + "? ") + "The presets are " + String.join(", ", names));
        }
        return GoString.decode(bytes);
    }
}
