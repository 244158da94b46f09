package dev.citusrender.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code man}: the manual, a page for the program and one for each command. */
final class ManCommand implements Subcommand {
    @Override
    public CommandDoc doc() {
        return new CommandDoc("man", "[DIR]",
                List.of("Writes the pages of the manual into a folder (default: this one): citus-render.1 and one for each command."),
                List.of(), false, List.of("citus-render man ~/.local/share/man/man1", "citus-render man /tmp && man /tmp/citus-render-diff.1"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        if (arguments.positionals().size() > 1) {
            throw new UsageException("expected at most one folder");
        }
        Path folder = arguments.positionals().isEmpty() ? invocation.folder() : invocation.path(arguments.positionals().getFirst());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("citus-render.1"), ManPage.program());
            for (Commands.Entry entry : Commands.ALL) {
                Files.writeString(folder.resolve("citus-render-" + entry.word() + ".1"), ManPage.of(entry));
            }
        } catch (IOException e) {
            throw new UsageException("can't write the manual: " + Failure.told(e));
        }
        invocation.out().println("wrote " + (Commands.ALL.size() + 1) + " pages");
        return FINE;
    }
}
