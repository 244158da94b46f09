package dev.citusrender.cli;

import static dev.citusrender.cli.CommandDoc.flag;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.ValueReads;
import dev.citusrender.values.ValueLayers;
import dev.citusrender.values.ValuesMerge;
import dev.citusrender.yaml.YamlWriter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code values}: the values that templates see, and what can be asked about them. */
final class ValuesCommand implements Subcommand {
    private static final Set<String> OUTPUTS = Set.of("yaml", "json");
    private static final Set<String> UNUSED = Set.of(FlagParser.ALONE, "given", "all");

    @Override
    public CommandDoc doc() {
        return new CommandDoc("values", "[NAME] [CHART] [flags]",
                List.of("Prints the values that the templates of a chart see: chart defaults, presets, values files and flags put together as helm does.",
                        "With --origin, --diff-preset or --unused it answers a question about them instead."),
                List.of(flag("origin", Flag.Kind.BOOL, "print each value with the file and line that gave it, and what it overrode"),
                        flag("diff-preset", Flag.Kind.STRING, "print how the values differ from those of a preset; exit code 1 if they do"),
                        flag("unused", Flag.Kind.OPTIONAL_STRING, "list the keys given that no template asks for in this render, exit code 1 if there are"
                                + " some; --unused=all lists those of chart defaults and presets, too"),
                        flag("output", Flag.Kind.STRING, "yaml (default) or json")),
                true, List.of("citus-render values --preset prod -f values-eu.yaml --origin", "citus-render values web ./charts/web -f values.yaml --unused"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        check(arguments);
        RequestReader reader = new RequestReader(arguments, invocation);
        RenderRequest request = reader.read();
        Answer answer = new Answer(invocation.out(), new ValueListing(invocation.folder()), arguments.last("output", "yaml").equals("json"));
        if (arguments.has("unused")) {
            return unused(request, arguments.last("unused", "").equals("all"), answer);
        }
        GoMap values = HelmRenderer.values(request);
        if (arguments.isOn("origin")) {
            ValueLayers layers = ValueLayers.of(HelmRenderer.chart(request), reader.valuesAgain(), request.helm());
            answer.print(answer.listing.origins(values, layers));
            return FINE;
        }
        if (arguments.has("diff-preset")) {
            List<String> preset = List.of(RequestReader.presets(arguments, "diff-preset").getLast());
            GoMap under = ValuesMerge.merge(reader.valuesAgain().ofPresets(preset), request.helm(), request.log());
            List<ValueListing.Line> lines = answer.listing.differences(HelmRenderer.values(request.forReview(under)), values);
            answer.print(lines);
            return lines.isEmpty() ? FINE : FINDINGS;
        }
        answer.print(values);
        return FINE;
    }

    private static void check(Arguments arguments) {
        if (!OUTPUTS.contains(arguments.last("output", "yaml"))) {
            throw new UsageException("--output " + arguments.last("output", "") + ": must be yaml or json");
        }
        if (!UNUSED.contains(arguments.last("unused", ""))) {
            throw new UsageException("--unused=" + arguments.last("unused", "") + ": must be given or all");
        }
        long questions = List.of("origin", "diff-preset", "unused").stream().filter(arguments::has).count();
        if (questions > 1) {
            throw new UsageException("--origin, --diff-preset and --unused are different questions", "ask one at a time");
        }
    }

    /** A schema that is closed refuses a misspelt key before anybody can ask who reads it: schemas are left out here. */
    private static int unused(RenderRequest request, boolean all, Answer answer) {
        List<ValueReads> reads = new ArrayList<>();
        new HelmRenderer().render(request.forReview(request.values()), reads::add);
        List<ValueReads.Unread> unread = all ? reads.getLast().unread() : reads.getLast().unreadOfUser();
        answer.print(unread.stream().map(answer.listing::unread).toList());
        return unread.isEmpty() ? FINE : FINDINGS;
    }

    private record Answer(PrintStream out, ValueListing listing, boolean json) {
        void print(GoMap values) {
            out.writeBytes(GoString.encode(json ? GoJson.writeIndented(values, "", "  ", false) + "\n" : YamlWriter.write(values)));
        }

        void print(List<ValueListing.Line> lines) {
            if (json) {
                Object[] objects = lines.stream().map(ValueListing.Line::json).toArray();
                out.writeBytes(GoString.encode(GoJson.writeIndented(GoList.of(objects), "", "  ", false) + "\n"));
            } else {
                ValueListing.text(lines).forEach(out::println);
            }
        }

    }
}
