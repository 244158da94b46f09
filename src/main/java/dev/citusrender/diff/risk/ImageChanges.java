package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.ResourceChange;
import java.util.ArrayList;
import java.util.List;

/** Other programs in the containers. */
final class ImageChanges {
    private static final List<String> DATABASES = List.of("postgres", "citus", "mysql", "mariadb", "mongo", "timescale", "elasticsearch",
            "opensearch");
    static final List<RiskRule> RULES = List.of(
            new RiskRule("image-major", "another major version", """
                    A new major version of a database doesn't start on the files of the old one: PostgreSQL needs `pg_upgrade` or dump and
                    restore. Read the
                    release notes of anything else. The first number of the tag counts; `citusdata/citus:13.0-pg17` also carries
                    PostgreSQL's.""", ImageChanges::major),
            new RiskRule("image-downgrade", "an older version", """
                    Older programs may not read what newer ones wrote.""", ImageChanges::downgrade),
            new RiskRule("image-latest", "a tag that moves", """
                    `latest`, or no tag at all, is another program with every pull: pods of one workload may differ and nobody can go back.""", ImageChanges::latest),
            new RiskRule("image-repository", "another repository", """
                    The same tag of another repository is another program, by somebody else.""", ImageChanges::repository),
            new RiskRule("image-digest", "a digest that goes", """
                    An image with a digest is always the same; a tag can be pushed again.""", ImageChanges::digest));

    private ImageChanges() {
    }

    /** An image by its parts; what it lacks is empty. */
    private record Image(String repository, String tag, String digest) {
        static Image of(String text) {
            int at = text.indexOf('@');
            String name = at < 0 ? text : text.substring(0, at);
            int colon = name.lastIndexOf(':');
            boolean hasTag = colon > name.lastIndexOf('/');
            return new Image(hasTag ? name.substring(0, colon) : name, hasTag ? name.substring(colon + 1) : "", at < 0 ? "" : text.substring(at
                    + 1));
        }

        /** The numbers of the tag, and behind them PostgreSQL's major version where the tag names it; empty for a tag that is no version. */
        List<Integer> version() {
            List<Integer> numbers = new ArrayList<>();
            String rest = tag.startsWith("v") ? tag.substring(1) : tag;
            int i = 0;
            while (i < rest.length() && Character.isDigit(rest.charAt(i))) {
                int end = i;
                while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
                    end++;
                }
                if (end - i > 8) {
                    return List.of();
                }
                numbers.add(Integer.parseInt(rest.substring(i, end)));
                i = end < rest.length() && rest.charAt(end) == '.' ? end + 1 : rest.length();
            }
            return numbers;
        }

        /** PostgreSQL's major version in a tag such as {@code 13.0-pg17}; empty without. */
        String postgres() {
            int pg = tag.indexOf("pg");
            int end = pg + 2;
            while (pg >= 0 && end < tag.length() && Character.isDigit(tag.charAt(end))) {
                end++;
            }
            return pg < 0 ? "" : tag.substring(pg + 2, end);
        }

        @Override
        public String toString() {
            return repository + (tag.isEmpty() ? "" : ":" + tag);
        }
    }

    private record Swap(Look.Container container, Image before, Image after) { }

    /** The images that changed, of containers that were there before. */
    private static List<Swap> swaps(ResourceChange change) {
        List<Swap> swaps = new ArrayList<>();
        for (Look.Container container : Look.containers(change)) {
            String before = text(container.before().get("image"));
            String after = text(container.after().get("image"));
            if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
                swaps.add(new Swap(container, Image.of(before), Image.of(after)));
            }
        }
        return swaps;
    }

    private static void major(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            List<Integer> before = swap.before().version();
            List<Integer> after = swap.after().version();
            boolean isUp = !before.isEmpty() && !after.isEmpty() && before.getFirst() < after.getFirst();
            boolean isPostgres = !swap.before().postgres().isEmpty() && !swap.after().postgres().isEmpty()
                    && !swap.before().postgres().equals(swap.after().postgres());
            if ((isUp || isPostgres) && sameProgram(swap)) {
                boolean isData = Look.is(change, "StatefulSet") && DATABASES.stream().anyMatch(swap.after().repository()::contains);
                found.add(isData ? Risk.Level.DANGER : Risk.Level.CAUTION, swap.container().path().key("image"), "Major version: "
                        + swap.before() + " to " + swap.after()
                        + (isData ? ", which needs the data directory migrated." : "."), isData
                                ? "Take a backup and migrate (pg_upgrade, ALTER EXTENSION citus UPDATE) as the release notes say."
                        : "Read the release notes.");
            }
        }
    }

    private static boolean sameProgram(Swap swap) {
        return lastPart(swap.before()).equals(lastPart(swap.after()));
    }

    private static String lastPart(Image image) {
        return image.repository().substring(image.repository().lastIndexOf('/') + 1);
    }

    private static void downgrade(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            if (sameProgram(swap) && isOlder(swap.after().version(), swap.before().version())) {
                boolean isData = Look.is(change, "StatefulSet");
                found.add(isData ? Risk.Level.DANGER : Risk.Level.CAUTION, swap.container().path().key("image"), "Older version: "
                        + swap.before() + " to " + swap.after() + ".",
                        "Check that it reads what the newer one wrote.");
            }
        }
    }

    private static boolean isOlder(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return false;
    }

    private static void latest(ResourceChange change, Cluster cluster, Findings found) {
        for (Look.Container container : Look.containers(change)) {
            Image image = Image.of(text(container.after().get("image")));
            if (!image.repository().isEmpty() && isMoving(image) && (container.isNew()
                    || !isMoving(Image.of(text(container.before().get("image")))))) {
                found.caution(container.path().key("image"), container.name() + " runs " + image + (image.tag().isEmpty() ? " without a tag."
                        : ", which moves."),
                        "Name a version, or better a digest.");
            }
        }
    }

    private static boolean isMoving(Image image) {
        return image.digest().isEmpty() && (image.tag().isEmpty() || image.tag().equals("latest"));
    }

    private static void repository(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            if (!swap.before().repository().equals(swap.after().repository())) {
                found.caution(swap.container().path().key("image"), swap.container().name() + " comes from " + swap.after().repository()
                        + " instead of "
                        + swap.before().repository() + ".", "Check that it is the same program with the same user and paths.");
            }
        }
    }

    private static void digest(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            if (!swap.before().digest().isEmpty() && swap.after().digest().isEmpty()) {
                found.caution(swap.container().path().key("image"), "The image of " + swap.container().name()
                        + " isn't pinned by a digest any more.", "Name the digest.");
            }
        }
    }
}
