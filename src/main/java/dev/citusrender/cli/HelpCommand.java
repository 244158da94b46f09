package dev.citusrender.cli;

import java.util.List;

/** {@code help}: the page of the program, or of a command. */
final class HelpCommand implements Subcommand {
    @Override
    public CommandDoc doc() {
        return new CommandDoc("help", "[COMMAND]", List.of("Prints the page of help of the program or of a command."), List.of(), false,
                List.of("citus-render help diff"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        if (words.size() > 1) {
            throw new UsageException("expected at most one command");
        }
        boolean colors = invocation.environment().containsKey("CLICOLOR_FORCE");
        if (words.isEmpty() || words.getFirst().equals(Commands.RENDER)) {
            invocation.out().print(HelpPage.text(colors));
            return FINE;
        }
        Subcommand command = Commands.find(words.getFirst());
        if (command == null) {
            String nearest = Commands.nearest(words.getFirst());
            throw new UsageException("there is no command " + words.getFirst(), nearest == null ? "citus-render help lists them"
                    : "did you mean " + nearest + "?");
        }
        invocation.out().print(HelpPage.text(command.doc(), colors));
        return FINE;
    }
}
