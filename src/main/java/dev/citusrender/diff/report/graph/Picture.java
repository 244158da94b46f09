package dev.citusrender.diff.report.graph;

import dev.citusrender.resource.Resource;
import java.util.List;

/**
 * Resources as boxes and their links as lines, in pixels.
 *
 * @param width    of all of it
 * @param height   of all of it
 * @param boxes    the resources
 * @param lines    the links
 * @param left     how many resources are left out because the picture would be too big
 */
public record Picture(int width, int height, List<Box> boxes, List<Line> lines, int left) {

    /** A resource; {@code x} and {@code y} are those of its upper left corner. */
    public record Box(Resource resource, int x, int y, int width, int height) { }

    /** A link as an SVG path, and what it says. */
    public record Line(Link link, String path) { }
}
