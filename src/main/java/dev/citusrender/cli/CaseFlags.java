package dev.citusrender.cli;

import dev.citusrender.go.GoQuote;
import dev.citusrender.golden.Shard;

/** Flags of the commands that render many cases. */
final class CaseFlags {
    static final Flag JOBS = Flag.of("jobs", 'j', Flag.Kind.INT, Flag.Effect.OWN,
            "how many cases are rendered at once (default: as many as there are processors)");
    static final Flag SHARD = CommandDoc.flag("shard", Flag.Kind.STRING, "of all cases only a part, such as 3/8: the third of eight machines");

    private CaseFlags() {
    }

    static Shard shard(Arguments arguments) {
        try {
            return arguments.has("shard") ? Shard.parse(arguments.last("shard", "")) : Shard.WHOLE;
        } catch (IllegalArgumentException e) {
            throw new UsageException("invalid argument " + GoQuote.quote(arguments.last("shard", "")) + " for \"--shard\" flag: must be such as 3/8");
        }
    }

    static int jobs(Arguments arguments) {
        if (!arguments.has("jobs")) {
            return Runtime.getRuntime().availableProcessors();
        }
        String given = arguments.last("jobs", "");
        if (given.length() > 3 || Integer.parseInt(given) < 1) {
            throw new UsageException("invalid argument " + GoQuote.quote(given) + " for \"-j, --jobs\" flag: must be from 1 to 999");
        }
        return Integer.parseInt(given);
    }
}
