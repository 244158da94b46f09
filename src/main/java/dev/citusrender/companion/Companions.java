package dev.citusrender.companion;

import dev.citusrender.chart.ChartFile;
import dev.citusrender.function.FunctionTable;
import dev.citusrender.go.GoString;
import dev.citusrender.template.PebbleFunctions;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders a chart's companions: Pebble templates with helm's functions and those of {@link ReleaseFunctions}. A template whose name begins with an
 * underscore is only there to be extended or included by others. Templates reach nothing but what they are given: no method of an object, no other
 * file.
 */
public final class Companions {
    private Companions() {
    }

    /**
     * The companions that templates give, in the order of the templates.
     *
     * @param templates the files, such as those of a chart's folder {@code runbook}
     * @param release   the release that they are for
     * @param options   what the command line says to them, as the variable {@code options}
     * @throws CompanionException when a template can't be read or carried out
     */
    public static List<Companion> render(List<ChartFile> templates, ReleaseView release, Map<String, Object> options) {
        MemoryLoader loader = new MemoryLoader();
        templates.forEach(file -> loader.addTemplate(base(file), GoString.decode(file.bytes())));
        PebbleEngine engine = new PebbleEngine.Builder().loader(loader).autoEscaping(false).strictVariables(true).newLineTrimming(false)
                .methodAccessValidator((object, method) -> false)
                .extension(new PebbleFunctions(FunctionTable.of(release.request().helm()).all(), new CompanionCalls(release.request())))
                .extension(new ReleaseFunctions(release)).build();
        Map<String, Object> variables = new HashMap<>(release.variables());
        variables.put("options", options);
        List<Companion> companions = new ArrayList<>();
        for (ChartFile file : templates) {
            if (file.name().endsWith(".peb") && !base(file).startsWith("_")) {
                companions.add(new Companion(Companion.name(file.name()), file.name(), evaluate(engine, file, variables)));
            }
        }
        return companions;
    }

    private static String base(ChartFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }

    private static String evaluate(PebbleEngine engine, ChartFile file, Map<String, Object> variables) {
        StringWriter text = new StringWriter();
        try {
            engine.getTemplate(base(file)).evaluate(text, variables);
        } catch (PebbleException e) {
            throw new CompanionException("cannot render " + file.name() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        return text.toString();
    }
}
