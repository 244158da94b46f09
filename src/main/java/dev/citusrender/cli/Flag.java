package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import java.util.EnumSet;
import java.util.Set;

/**
 * A command line flag: parsed by {@link FlagParser}, shown by {@link HelpPage}.
 *
 * @param name     without the dashes
 * @param shortcut one letter, or 0
 * @param kind     what its argument is
 * @param effect   what it does to a render
 * @param helms    the helm versions that know it; both for our own flags
 * @param doc      one sentence for {@code --help}; empty for a flag that help does not show
 */
record Flag(String name, char shortcut, Kind kind, Effect effect, Set<HelmVersion> helms, String doc) {

    /** What a flag takes. */
    enum Kind {
        /** Nothing, or {@code =true} and the like. */
        BOOL,
        /** One text; the last one counts. */
        STRING,
        /** Like {@link #STRING}, but only in the form {@code --flag=VALUE}; alone it stands for itself. */
        OPTIONAL_STRING,
        /** A list, which commas divide as in CSV; all of them count. */
        STRINGS,
        /** One text each time; all of them count. */
        STRING_ARRAY,
        /** {@code key=value} pairs. */
        PAIRS,
        /** A time such as {@code 5m0s}. */
        DURATION,
        /** A whole number. */
        INT,
        /** A number. */
        FLOAT
    }

    /** What a flag of helm means where there is no cluster and no network. */
    enum Effect {
        /** It shapes the render. */
        RENDER,
        /** It is one of citus-render's own. */
        OWN,
        /** It is accepted, as helm does, and changes nothing in the output of a template command. */
        NONE,
        /** It needs a cluster. */
        CLUSTER,
        /** It needs the network. */
        NETWORK
    }

    static Flag of(String name, char shortcut, Kind kind, Effect effect, String doc) {
        return new Flag(name, shortcut, kind, effect, EnumSet.allOf(HelmVersion.class), doc);
    }

    /** The same flag, known to one helm only. */
    Flag only(HelmVersion helm) {
        return new Flag(name, shortcut, kind, effect, EnumSet.of(helm), doc);
    }

    /** As pflag names it in messages: {@code -f, --values}. */
    String display() {
        return shortcut == 0 ? "--" + name : "-" + shortcut + ", --" + name;
    }
}
