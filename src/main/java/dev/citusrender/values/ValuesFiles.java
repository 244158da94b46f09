package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How values files and presets are come by: read anew for one render, or read once for many that share them. */
@FunctionalInterface
public interface ValuesFiles {
    /** Reads a file each time it is asked for. */
    ValuesFiles FRESH = (source, parse) -> parse.get();

    /**
     * A values file, as one helm reads it.
     *
     * @param folder what a relative name starts from
     * @param name   the file or preset, as it is called in origins
     */
    record Source(HelmVersion helm, Path folder, String name) {
    }

    /** The values of a file, which are the caller's to change. */
    GoMap read(Source source, Supplier<GoMap> parse);

    /**
     * Reads each file once; any number of threads may share it.
     *
     * @param most how many files are kept; those that come after them are read each time
     */
    static ValuesFiles shared(int most) {
        Map<Source, GoMap> known = new ConcurrentHashMap<>();
        return (source, parse) -> {
            GoMap values = known.get(source);
            if (values == null) {
                values = parse.get();
                ValuesTree.copy(values); // sorts the keys of every map in it, so that no later reader changes it
                if (known.size() < most) {
                    known.put(source, values);
                }
            }
            return ValuesTree.copy(values);
        };
    }
}
