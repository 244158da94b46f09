package dev.citusrender.syntax;

/**
 * One template: a file's own text, or what a {@code define} or {@code block} in it defines.
 *
 * @param name what {@code template} and {@code include} call it
 */
public record TemplateTree(String name, Body body) {
}
