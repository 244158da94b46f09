package dev.citusrender.docs;

import dev.citusrender.PageLayout;
import java.util.List;
import java.util.Map;

/** The tables of a chart's parameters in Markdown. */
public final class ParameterPage {
    private ParameterPage() {
    }

    /** The tables, a heading of the third level for each section. */
    public static String markdown(List<Section> sections) {
        return PageLayout.render("docs/parameters.peb", Map.of("sections", sections.stream().map(Section::forTemplate).toList())).strip() + "\n";
    }
}
