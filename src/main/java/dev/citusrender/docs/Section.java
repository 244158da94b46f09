package dev.citusrender.docs;

import java.util.List;
import java.util.Map;

/**
 * Parameters that belong together.
 *
 * @param title       its heading
 * @param description a sentence below the heading, or empty
 * @param parameters  its rows
 */
public record Section(String title, String description, List<Parameter> parameters) {
    Map<String, Object> forTemplate() {
        return Map.of("title", title, "description", description, "parameters", parameters.stream().map(Parameter::forTemplate).toList());
    }
}
