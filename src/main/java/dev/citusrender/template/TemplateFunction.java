package dev.citusrender.template;

/**
 * A function that templates can call. The reference page, the completeness test and the registration in both template syntaxes come from it.
 *
 * @param name      as a template writes it
 * @param signature what it takes and gives: the evaluator converts the arguments and words the errors
 * @param usage     its arguments as documentation shows them, such as {@code indent SPACES TEXT}
 * @param doc       one line on what it does
 * @param code      what it does
 */
public record TemplateFunction(String name, Signature signature, String usage, String doc, Code code) {

    /**
     * The function itself. The arguments are Go values (see {@link dev.citusrender.go.Go}) of the declared types: an {@code int} is a GoInt, a
     * {@code map[string]interface {}} a GoMap of just that type (nil: {@link dev.citusrender.go.GoMap#nil}), nil in an {@code interface {}} is
     * {@code null}; a {@code reflect.Value} is the value as it is, which may also be {@link dev.citusrender.go.GoNil#INTERFACE}.
     * A failure or a Go panic is a {@link dev.citusrender.go.GoError} with Go's text.
     */
    @FunctionalInterface
    public interface Code {
        Object call(CallContext context, Object[] arguments);
    }
}
