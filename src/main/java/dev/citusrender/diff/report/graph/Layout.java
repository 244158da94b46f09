package dev.citusrender.diff.report.graph;

import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays resources out in columns from the outside of an application to its data, those that are linked side by side (the barycentre method of Sugiyama's
 * layouts: each box goes to the mean row of its neighbours, a few times over).
 */
public final class Layout {
    /** More boxes than that nobody can read. */
    static final int MOST = 120;
    private static final int SWEEPS = 4;
    private static final int WIDTH = 220;
    private static final int HEIGHT = 38;
    private static final int GAP_X = 70;
    private static final int GAP_Y = 10;
    private static final int MARGIN = 8;

    private final List<List<Resource>> columns = new ArrayList<>();
    private final Map<Resource, List<Resource>> neighbours = new IdentityHashMap<>();
    private final Map<Resource, Picture.Box> boxes = new IdentityHashMap<>();

    private Layout() {
    }

    /**
     * A picture of resources. When they are too many it shows those that changed and what these are linked to.
     *
     * @param resources each once
     * @param changed   those that must be seen
     */
    public static Picture of(List<Resource> resources, Set<ResourceId> changed) {
        List<Link> links = Links.among(resources);
        List<Resource> shown = shown(resources, links, changed);
        Set<ResourceId> ids = new HashSet<>();
        shown.forEach(resource -> ids.add(resource.id()));
        List<Link> visible = links.stream().filter(link -> ids.contains(link.from().id()) && ids.contains(link.to().id())).toList();
        return new Layout().picture(shown, visible, resources.size() - shown.size());
    }

    private static List<Resource> shown(List<Resource> resources, List<Link> links, Set<ResourceId> changed) {
        if (resources.size() <= MOST) {
            return resources;
        }
        Set<ResourceId> near = new HashSet<>();
        for (Link link : links) {
            if (changed.contains(link.from().id()) || changed.contains(link.to().id())) {
                near.add(link.from().id());
                near.add(link.to().id());
            }
        }
        Comparator<Resource> changedFirst = Comparator.comparing(resource -> !changed.contains(resource.id()));
        return resources.stream().filter(resource -> changed.contains(resource.id()) || near.contains(resource.id()))
                .sorted(changedFirst).limit(MOST).toList();
    }

    private Picture picture(List<Resource> shown, List<Link> links, int left) {
        for (int layer = 0; layer < Layers.COUNT; layer++) {
            int wanted = layer;
            List<Resource> column = new ArrayList<>(shown.stream().filter(resource -> Layers.of(resource.id()) == wanted).toList());
            if (!column.isEmpty()) {
                columns.add(column);
            }
        }
        for (Link link : links) {
            neighbours.computeIfAbsent(link.from(), r -> new ArrayList<>()).add(link.to());
            neighbours.computeIfAbsent(link.to(), r -> new ArrayList<>()).add(link.from());
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sort();
        }
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        int height = 2 * MARGIN + rows * (HEIGHT + GAP_Y);
        for (int i = 0; i < columns.size(); i++) {
            place(columns.get(i), MARGIN + i * (WIDTH + GAP_X), height);
        }
        List<Picture.Line> lines = links.stream().map(link -> new Picture.Line(link, path(boxes.get(link.from()), boxes.get(link.to())))).toList();
        List<Picture.Box> placed = columns.stream().flatMap(List::stream).map(boxes::get).toList();
        return new Picture(2 * MARGIN + columns.size() * (WIDTH + GAP_X) - GAP_X, height, placed, lines, left);
    }

    private void sort() {
        Map<Resource, Double> rows = new IdentityHashMap<>();
        columns.forEach(column -> rank(column, rows));
        for (List<Resource> column : columns) {
            Map<Resource, Double> means = new IdentityHashMap<>();
            column.forEach(resource -> means.put(resource, neighbours.getOrDefault(resource, List.of()).stream().mapToDouble(rows::get)
                    .average().orElse(Double.MAX_VALUE)));
            column.sort(Comparator.comparing(means::get));
            rank(column, rows);
        }
    }

    /** Rows as parts of a whole, so that short columns and long ones can be compared. */
    private static void rank(List<Resource> column, Map<Resource, Double> rows) {
        for (int row = 0; row < column.size(); row++) {
            rows.put(column.get(row), (row + 0.5) / column.size());
        }
    }

    private void place(List<Resource> column, int x, int height) {
        int y = (height - column.size() * (HEIGHT + GAP_Y) + GAP_Y) / 2;
        for (Resource resource : column) {
            boxes.put(resource, new Picture.Box(resource, x, y, WIDTH, HEIGHT));
            y += HEIGHT + GAP_Y;
        }
    }

    /** A curve from side to side; between boxes of one column it goes around on their right. */
    private static String path(Picture.Box from, Picture.Box to) {
        int y1 = from.y() + HEIGHT / 2;
        int y2 = to.y() + HEIGHT / 2;
        int x1 = from.x() <= to.x() ? from.x() + WIDTH : from.x();
        int x2 = from.x() < to.x() ? to.x() : to.x() + WIDTH;
        int bend = from.x() == to.x() ? GAP_X / 2 : Math.abs(x2 - x1) / 2;
        int c1 = from.x() <= to.x() ? x1 + bend : x1 - bend;
        int c2 = from.x() < to.x() ? x2 - bend : x2 + bend;
        return "M" + x1 + " " + y1 + "C" + c1 + " " + y1 + " " + c2 + " " + y2 + " " + x2 + " " + y2;
    }
}
