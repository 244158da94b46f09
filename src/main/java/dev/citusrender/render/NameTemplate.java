package dev.citusrender.render;

import static dev.citusrender.template.Signature.takes;

import dev.citusrender.HelmVersion;
import dev.citusrender.function.FunctionTable;
import dev.citusrender.go.GoType;
import dev.citusrender.schema.RemoteSchemas;
import dev.citusrender.template.FunctionLibrary;
import dev.citusrender.template.TemplateCompiler;
import dev.citusrender.template.TemplateException;
import dev.citusrender.template.TemplateFunction;
import dev.citusrender.template.TemplateSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The template of {@code --name-template}: Sprig's functions with {@code env} and {@code expandenv}, but none of helm's own, and no data. */
public final class NameTemplate {
    private static final String NAME = "name-template";
    /** What helm adds to Sprig: it is not there when a release is named. */
    private static final Set<String> HELMS_OWN = Set.of("include", "tpl", "required", "lookup", "toYaml", "toYamlPretty", "fromYaml", "fromYamlArray",
            "fromJsonArray", "toToml", "fromToml", "mustToYaml", "mustToToml");

    private NameTemplate() {
    }

    /**
     * The release name that a template makes.
     *
     * @param text        the template
     * @param environment the variables that {@code env} sees
     * @param seed        what randomness follows from, if it is to be reproducible
     * @param now         the time
     * @param zone        the zone of times that name none
     * @throws RenderException with Go's message
     */
    public static String render(String text, Map<String, String> environment, OptionalLong seed, Instant now, ZoneId zone) {
        FunctionTable table = FunctionTable.of(HelmVersion.V3);
        FunctionLibrary library = name -> switch (name) {
            case "env" -> new TemplateFunction(name, takes(GoType.STRING).gives(GoType.STRING), "env NAME", "The value of an environment variable.",
                    (context, a) -> environment.getOrDefault((String) a[0], ""));
            case "expandenv" -> new TemplateFunction(name, takes(GoType.STRING).gives(GoType.STRING), "expandenv TEXT",
                    "A text with $NAME and ${NAME} replaced.", (context, a) -> expand((String) a[0], environment));
            default -> HELMS_OWN.contains(name) ? null : table.find(name);
        };
        try {
            RenderEnvironment world = new RenderEnvironment(new RenderRequest.Outside(seed, now, true, () -> zone, host -> "", RemoteSchemas.NONE), ClusterObjects.NONE);
            TemplateCompiler compiler = new TemplateCompiler(library);
            return TemplateSet.of(compiler, List.of(compiler.compile(NAME, text))).run(world).render(NAME, null);
        } catch (TemplateException e) {
            throw RenderException.beforeRendering(e.getMessage());
        }
    }

    /**
     * Go's {@code os.Expand}: a name is letters, digits and underscores, or one special character; what is no name is left out with its dollar
     * sign.
     */
    private static String expand(String text, Map<String, String> environment) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0 && dollar + 1 < text.length(); dollar = text.indexOf('$', at)) {
            out.append(text, at, dollar);
            int start = dollar + 1;
            int end = start;
            if (text.charAt(start) == '{') {
                int close = text.indexOf('}', start);
                end = close < 0 ? start + 1 : close;
                out.append(close < 0 ? "" : environment.getOrDefault(text.substring(start + 1, close), ""));
                at = Math.min(text.length(), end + (close < 0 ? 0 : 1));
                continue;
            }
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) < 0x80 || text.charAt(end) == '_')) {
                end++;
            }
            out.append(end == start ? "$" : environment.getOrDefault(text.substring(start, end), ""));
            at = end;
        }
        return out.append(text, at, text.length()).toString();
    }
}
