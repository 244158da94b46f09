package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.render.RenderResult;
import java.util.List;
import java.util.Map;

/**
 * A command line, read.
 *
 * @param helm        whose flags these are and whose output is asked for
 * @param positionals the arguments that are no flags
 * @param values      for each flag that was given its values in their order
 */
record Arguments(HelmVersion helm, List<String> positionals, Map<String, List<String>> values) {

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    /** Whether a boolean flag is set and true. */
    boolean isOn(String flag) {
        return has(flag) && Boolean.parseBoolean(last(flag, "false"));
    }

    /** The value that counts, or another one if the flag is not given. */
    String last(String flag, String otherwise) {
        List<String> given = values.get(flag);
        return given == null || given.isEmpty() ? otherwise : given.getLast();
    }

    List<String> all(String flag) {
        return values.getOrDefault(flag, List.of());
    }

    /** Which hooks the flags ask for. */
    RenderResult.Hooks hooks() {
        return isOn("no-hooks") ? RenderResult.Hooks.NONE : isOn("skip-tests") ? RenderResult.Hooks.WITHOUT_TESTS : RenderResult.Hooks.ALL;
    }
}
