package dev.citusrender.template;

/** What a function can reach of the render that calls it. */
public interface CallContext {
    /** The world outside the values. */
    Environment environment();

    /** Executes a named template with {@code data} as its dot and gives its text (helm's {@code include}, its nesting limit included). */
    String include(String name, Object data);

    /** Parses a text as a template beside all the named ones and executes it (helm's {@code tpl}). */
    String tpl(String text, Object data);
}
