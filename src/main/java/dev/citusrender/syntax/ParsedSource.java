package dev.citusrender.syntax;

import java.util.List;

/**
 * What a file defines.
 *
 * @param templates each define and block in it, and last the file itself; no name is there twice
 */
public record ParsedSource(Source source, List<TemplateTree> templates) {
    public ParsedSource {
        templates = List.copyOf(templates);
    }

    /** The file's own text as a template, named as the file is; blank when the file holds nothing but definitions. */
    public TemplateTree main() {
        return templates.stream().filter(t -> t.name().equals(source.name())).findFirst().orElseThrow();
    }
}
