package dev.citusrender.cli;

import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderResult;
import dev.citusrender.resource.Images;
import dev.citusrender.resource.ResourceReader;
import java.util.List;

/** {@code images}: the images that a render would run, for mirrors, scanners and air-gapped clusters. */
final class ImagesCommand implements Subcommand {
    @Override
    public CommandDoc doc() {
        return new CommandDoc("images", "[NAME] [CHART] [flags]",
                List.of("Prints the images of all containers in a render, hooks and tests included: each once, sorted, one a line."),
                List.of(), true, List.of("citus-render images --preset prod", "citus-render images web ./charts/web -f values.yaml"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        RenderResult result = new HelmRenderer().render(new RequestReader(arguments, invocation).read());
        Images.of(ResourceReader.read(result.text(RenderResult.Hooks.ALL), "the render")).forEach(invocation.out()::println);
        return FINE;
    }
}
