package dev.citusrender.function;

import dev.citusrender.template.TemplateFunction;
import java.util.List;

/**
 * Functions that belong together, as the reference page shows them.
 *
 * @param title     the heading of the family
 * @param functions the functions, in the order in which a reader should meet them
 */
public record FunctionFamily(String title, List<TemplateFunction> functions) {
}
