package dev.citusrender.diff.report.graph;

import dev.citusrender.resource.Resource;

/**
 * One resource that refers to another.
 *
 * @param from the one that refers, further away from the data
 * @param to   the one that is referred to
 * @param why  by what, such as {@code selects} or {@code mounts}
 */
public record Link(Resource from, Resource to, String why) { }
