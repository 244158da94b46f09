package dev.citusrender.template;

/** The functions that a template may name; a name that it does not know is a parse error. */
public interface FunctionLibrary {
    /** The function of this name, or null. */
    TemplateFunction find(String name);
}
