package dev.citusrender.cli;

import dev.citusrender.companion.Companion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code runbook}: what to do with a running release, in Markdown, with the names that its objects really have. */
final class RunbookCommand extends CompanionCommand {
    @Override
    public CommandDoc doc() {
        return new CommandDoc("runbook", "[NAME] [CHART] [flags]",
                List.of("Prints the runbook of a release in Markdown: commands with the names that its objects really have, read from the render.",
                        "A chart brings its runbook as Pebble templates, runbook/*.peb. Values come from the same flags as in a render."),
                List.of(ONLY, LIST), true, List.of("citus-render runbook my-citus citus -n databases --preset prod > RUNBOOK.md",
                        "citus-render runbook my-citus citus -n databases --preset prod --only restore"));
    }

    @Override
    String folder() {
        return "runbook";
    }

    @Override
    Map<String, Object> options(Arguments arguments) {
        return Map.of();
    }

    @Override
    void print(List<Companion> companions, Invocation invocation) {
        invocation.out().print(companions.stream().map(companion -> companion.text().strip()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n")) + "\n");
    }
}
