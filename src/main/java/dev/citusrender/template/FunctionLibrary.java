package dev.citusrender.template;

import java.util.Collection;
import java.util.List;

/** The functions that a template may name; a name that it does not know is a parse error. */
public interface FunctionLibrary {
    /** The function of this name, or null. */
    TemplateFunction find(String name);

    /** All names, for suggestions to who misspelt one. */
    default Collection<String> names() {
        return List.of();
    }
}
