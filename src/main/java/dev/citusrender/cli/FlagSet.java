package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.NearestKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * The flags that a command line may have.
 *
 * @param flags in the order in which help shows them; of two with one name the first counts
 */
record FlagSet(List<Flag> flags) {

    /** A command's own flags and, behind them, those of a render. */
    static FlagSet withRender(List<Flag> own) {
        return new FlagSet(Stream.concat(own.stream(), FlagTable.TEMPLATE.flags().stream().filter(flag -> !isShadowed(own, flag))).toList());
    }

    private static boolean isShadowed(List<Flag> own, Flag flag) {
        return own.stream().anyMatch(other -> other.name().equals(flag.name()));
    }

    /** The flag of a name that a helm knows, or null. */
    Flag find(String name, HelmVersion helm) {
        for (Flag f : flags) {
            if (f.name().equals(name) && f.helms().contains(helm)) {
                return f;
            }
        }
        return null;
    }

    /** The flag of a letter, or null. */
    Flag find(char shortcut) {
        for (Flag f : flags) {
            if (f.shortcut() == shortcut) {
                return f;
            }
        }
        return null;
    }

    /** A question that names the flag that was probably meant, or null. */
    String nearest(String name, HelmVersion helm) {
        String nearest = NearestKey.of(name, flags.stream().filter(f -> f.helms().contains(helm)).map(Flag::name).toArray(String[]::new));
        return nearest == null ? null : "did you mean --" + nearest + "?";
    }
}
