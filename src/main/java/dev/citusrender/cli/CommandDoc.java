package dev.citusrender.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * How a command is called.
 *
 * @param name     its word
 * @param synopsis what stands behind the word, such as {@code [NAME] [CHART] [flags]}
 * @param summary  what it does: a sentence or a few, a paragraph each
 * @param flags    its own flags, in the order in which help shows them
 * @param renders  whether it takes the flags of a render, too
 * @param examples command lines, whole
 */
record CommandDoc(String name, String synopsis, List<String> summary, List<Flag> flags, boolean renders, List<String> examples) {

    /** The flag that every command has. */
    static final Flag HELP = Flag.of("help", 'h', Flag.Kind.BOOL, Flag.Effect.OWN, "print this help and exit");
    private static final Flag DEBUG = Flag.of("debug", (char) 0, Flag.Kind.BOOL, Flag.Effect.OWN, "print a stack trace if an error is a bug of ours");

    /** All flags that its command line may have. */
    FlagSet flagSet() {
        if (renders) {
            return FlagSet.withRender(flags);
        }
        List<Flag> all = new ArrayList<>(flags);
        all.add(DEBUG);
        all.add(HELP);
        return new FlagSet(List.copyOf(all));
    }

    /** A flag of a command's own. */
    static Flag flag(String name, Flag.Kind kind, String doc) {
        return Flag.of(name, (char) 0, kind, Flag.Effect.OWN, doc);
    }
}
