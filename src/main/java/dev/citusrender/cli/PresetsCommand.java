package dev.citusrender.cli;

import dev.citusrender.values.Presets;
import java.util.List;

/** {@code presets}: lists the presets; {@code presets show NAME}: prints one, comments and all. */
final class PresetsCommand implements Subcommand {
    @Override
    public CommandDoc doc() {
        return new CommandDoc("presets", "[show NAME]",
                List.of("Lists the presets that come with this program, or prints one of them: a values file to begin with."),
                List.of(), false, List.of("citus-render presets", "citus-render presets show prod > values-prod.yaml"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        if (words.isEmpty()) {
            Presets.names().forEach(name -> invocation.out().println(name));
        } else if (words.size() == 2 && words.getFirst().equals("show")) {
            invocation.out().print(Presets.text(words.getLast()));
        } else {
            throw new UsageException("expected nothing or: show NAME", "citus-render presets show prod");
        }
        return FINE;
    }
}
