package dev.citusrender.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program with all its commands as picocli describes them, for shell completion. */
final class CommandTree {
    private CommandTree() {
    }

    static CommandLine of() {
        CommandLine program = new CommandLine(HelpPage.spec());
        for (Commands.Entry entry : Commands.ALL) {
            CommandSpec spec = HelpPage.spec(entry.command().get().doc());
            spec.name(entry.word());
            program.addSubcommand(entry.word(), spec);
        }
        return program;
    }
}
