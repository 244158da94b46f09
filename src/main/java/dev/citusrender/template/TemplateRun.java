package dev.citusrender.template;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.syntax.Node;
import dev.citusrender.syntax.TemplateParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One render of a set of templates, for one thread: it runs them and counts their nesting, as one run of helm's engine does. */
public final class TemplateRun implements CallContext {
    /** The name under which helm's engine parses a text given to {@code tpl}, and which it gives to the set. */
    static final String TPL_NAME = "gotpl";
    private static final String NO_VALUE = "<no value>";
    private static final int MAX_INCLUDES = 1000;

    private final Environment environment;
    private final Scope scope;
    private final Map<String, int[]> activeIncludes = new HashMap<>();
    private final Output output = new Output();
    private final List<Output> spareOutputs = new ArrayList<>();
    private LineMap lineMap;

    TemplateRun(TemplateSet templates, Environment environment) {
        this.environment = environment;
        this.scope = new Scope(this, templates);
    }

    /**
     * Renders a template.
     *
     * @param name its name
     * @param dot  the Go value that is its dot
     * @return the text, {@code <no value>} included
     * @throws TemplateException   for a mistake of the template's author or of who gave the values
     * @throws StackExhaustedError when it needs a larger stack
     */
    public String render(String name, Object dot) {
        GoTemplate template = scope.templates().find(name);
        if (template == null) {
            throw noTemplate(name);
        }
        LineMap.Recorder recorder = new LineMap.Recorder();
        output.restart(recorder);
        try {
            scope.execute(template, dot, output, scope.templates());
        } catch (StackOverflowError e) {
            throw new StackExhaustedError(e);
        }
        String text = output.toString();
        lineMap = recorder.finish(text);
        return text;
    }

    /** Which template lines made the lines of the text rendered last; null before the first. */
    public LineMap lineMap() {
        return lineMap;
    }

    /** The name, as it stands in a template, of the function that was called last: for a function's own code, itself. Null before the first call. */
    public Node called() {
        return scope.called;
    }

    @Override
    public Environment environment() {
        return environment;
    }

    /** Helm's engine counts the uses of a name that are under way, and refuses when it finds more than a thousand. */
    @Override
    public String include(String name, Object data) {
        int[] active = activeIncludes.computeIfAbsent(name, n -> new int[1]);
        if (active[0] > MAX_INCLUDES) {
            throw new GoError("rendering template has a nested reference name: " + name + ": unable to execute template");
        }
        active[0]++;
        GoTemplate template = scope.templates().find(name);
        if (template == null) {
            throw noTemplate(name);
        }
        String text = execute(template, data, scope.templates());
        active[0]--;
        return text;
    }

    private TemplateException noTemplate(String name) {
        return new TemplateException(new TemplateException.Cause(
                "template: no template " + GoQuote.quote(name) + " associated with template " + GoQuote.quote(TPL_NAME)))
                .unknown(name, scope.templates().names());
    }

    /** What the text defines is seen by it and by what it calls, and by nobody afterwards. */
    @Override
    public String tpl(String text, Object data) {
        if (!text.contains(TemplateParser.LEFT_DELIMITER)) {
            return text.replace(NO_VALUE, "");
        }
        CompiledUnit unit;
        try {
            unit = scope.templates().compiler().compileText(text);
        } catch (TemplateException e) {
            throw e.within(new TemplateException.Cause("cannot parse template " + GoQuote.quote(text)));
        }
        try {
            return execute(unit.main(), data, scope.templates().with(unit)).replace(NO_VALUE, "");
        } catch (TemplateException e) {
            throw e.within(new TemplateException.Cause("error during tpl function execution for " + GoQuote.quote(text)));
        }
    }

    private String execute(GoTemplate template, Object data, TemplateSet templates) {
        Output out = spareOutputs.isEmpty() ? new Output() : spareOutputs.removeLast();
        scope.execute(template, data, out, templates);
        String text = out.toString();
        out.clear();
        spareOutputs.add(out);
        return text;
    }
}
