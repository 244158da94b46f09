package dev.citusrender.cli;

import dev.citusrender.NearestKey;
import java.util.List;
import java.util.function.Supplier;

/** The commands beside the render itself, by their words. A chart of such a name is reached as {@code ./NAME}, or behind the word {@code template}. */
final class Commands {
    /** The word of the command that needs none: {@code citus-render template NAME CHART} is {@code citus-render NAME CHART}. */
    static final String RENDER = "template";

    /**
     * A command that may be called.
     *
     * @param word    its name
     * @param about   what it does, in one line
     * @param command makes it
     */
    record Entry(String word, String about, Supplier<Subcommand> command) { }

    static final List<Entry> ALL = List.of(
            new Entry("batch", "render many cases in one process: JSON lines, or a citus-render.yaml", BatchCommand::new),
            new Entry("completion", "print a script for completion in bash, zsh or fish", CompletionCommand::new),
            new Entry("diff", "compare two renders, and say what the change would do to a live cluster", DiffCommand::new),
            new Entry("docs", "print or check the parameter tables of a chart", DocsCommand::new),
            new Entry("extras", "print manifests that a release needs and should not own", ExtrasCommand::new),
            new Entry("golden", "write golden files, or check renders against them", GoldenCommand::new),
            new Entry("help", "print the page of help of a command", HelpCommand::new),
            new Entry("images", "list the images of a render", ImagesCommand::new),
            new Entry("init", "write a citus-render.yaml, a first values file and a CI job", InitCommand::new),
            new Entry("lint", "say what is probably wrong with a chart, its values or its objects", LintCommand::new),
            new Entry("man", "write the manual: a page for each command", ManCommand::new),
            new Entry("presets", "list the presets, print one, or compare them", PresetsCommand::new),
            new Entry("runbook", "print the runbook of a release, with its real names", RunbookCommand::new),
            new Entry("validate", "check the objects of a render against the API types of a Kubernetes version", ValidateCommand::new),
            new Entry("values", "print the final values: where each comes from, how they differ from a preset, which nobody reads", ValuesCommand::new));

    private Commands() {
    }

    /** The word of the command that was probably meant, or null. */
    static String nearest(String word) {
        return NearestKey.of(word, ALL.stream().map(Entry::word).toArray(String[]::new));
    }

    /** The command of a word, or null. */
    static Subcommand find(String word) {
        for (Entry entry : ALL) {
            if (entry.word.equals(word)) {
                return entry.command.get();
            }
        }
        return null;
    }
}
