package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Other programs in the containers. */
final class ImageChanges {
    private static final List<String> DATABASES = List.of("postgres", "citus", "mysql", "mariadb", "mongo", "timescale", "elasticsearch",
            "opensearch");
    /** What goes beside a database and keeps no data itself. */
    private static final List<String> COMPANIONS = List.of("exporter", "operator", "backup", "pooler", "express");

    static final List<RiskRule> RULES = List.of(
            new RiskRule("image-major", "another major version", """
                    A new major version of a database doesn't start on the files of the old one: PostgreSQL needs `pg_upgrade` or dump and
                    restore. Read the
                    release notes of anything else. The first number of the tag counts; `citusdata/citus:13.0-pg17` also carries
                    PostgreSQL's.""", ImageChanges::major),
            new RiskRule("image-downgrade", "an older version", """
                    Older programs may not read what newer ones wrote.""", ImageChanges::downgrade),
            new RiskRule("image-latest", "a tag that moves", """
                    `latest`, or no tag at all, is another program with every pull: pods of one workload may differ and nobody can go back.""",
                    ImageChanges::latest),
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
                boolean isHash = numbers.isEmpty() && end < rest.length() && Character.isLetter(rest.charAt(end));
                if (end - i > 8 || isHash) {
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
            return pg < 0 || end - pg > 4 ? "" : tag.substring(pg + 2, end);
        }

        /** The last part of the repository: the program, whoever's registry it comes from. */
        String program() {
            return repository.substring(repository.lastIndexOf('/') + 1);
        }

        /** The repository without what docker fills in. */
        String canonical() {
            String name = repository.startsWith("docker.io/") ? repository.substring("docker.io/".length()) : repository;
            return name.startsWith("library/") ? name.substring("library/".length()) : name;
        }

        boolean isDatabase() {
            return DATABASES.stream().anyMatch(program()::contains) && COMPANIONS.stream().noneMatch(program()::contains);
        }

        @Override
        public String toString() {
            return repository + (tag.isEmpty() ? "" : ":" + tag);
        }
    }

    private record Swap(FieldPath path, String names, Image before, Image after) { }

    /** The images that changed, of containers that were there before; once for all containers of a pod that change alike. */
    private static List<Swap> swaps(ResourceChange change) {
        Map<List<String>, Swap> swaps = new LinkedHashMap<>();
        for (Look.Container container : Look.containers(change)) {
            String before = text(container.before().get("image"));
            String after = text(container.after().get("image"));
            if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
                Swap swap = new Swap(container.path().key("image"), container.name(), Image.of(before), Image.of(after));
                swaps.merge(List.of(before, after), swap, (first, next) -> new Swap(next.path(), next.names() + ", " + first.names(),
                        first.before(), first.after()));
            }
        }
        return List.copyOf(swaps.values());
    }

    private static void major(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            String before = swap.before().postgres();
            String after = swap.after().postgres();
            boolean isPostgres = !before.isEmpty() && !after.isEmpty() && !before.equals(after);
            boolean isData = Look.is(change, "StatefulSet") && swap.after().isDatabase();
            if (!sameProgram(swap) || isDowngrade(swap)) {
                continue;
            }
            if (isPostgres || isUp(swap)) {
                found.add(isData ? Risk.Level.DANGER : Risk.Level.CAUTION, swap.path(), "Major version: " + swap.before() + " to "
                        + swap.after() + (isData ? ", which needs the data directory migrated." : "."), isData
                                ? "Take a backup and migrate (pg_upgrade, ALTER EXTENSION citus UPDATE) as the release notes say."
                                : "Read the release notes.");
            } else if (isData && before.isEmpty() != after.isEmpty()) {
                found.caution(swap.path(), "Only one of the tags names PostgreSQL's version: " + swap.before() + " to " + swap.after() + ".",
                        "Make sure that both carry the same major version of PostgreSQL; another one needs the data directory migrated.");
            }
        }
    }

    private static boolean isUp(Swap swap) {
        List<Integer> before = swap.before().version();
        List<Integer> after = swap.after().version();
        return !before.isEmpty() && !after.isEmpty() && before.getFirst() < after.getFirst();
    }

    private static boolean sameProgram(Swap swap) {
        return swap.before().program().equals(swap.after().program());
    }

    private static void downgrade(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            if (sameProgram(swap) && isDowngrade(swap)) {
                found.add(Look.is(change, "StatefulSet") ? Risk.Level.DANGER : Risk.Level.CAUTION, swap.path(), "Older version: "
                        + swap.before() + " to " + swap.after() + ".", "Check that it reads what the newer one wrote.");
            }
        }
    }

    /** Whether the program is older, or the same one comes with an older PostgreSQL. */
    private static boolean isDowngrade(Swap swap) {
        Image before = swap.before();
        Image after = swap.after();
        return isOlder(after.version(), before.version()) || after.version().equals(before.version()) && !before.postgres().isEmpty()
                && !after.postgres().isEmpty() && Integer.parseInt(after.postgres()) < Integer.parseInt(before.postgres());
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
        PerContainer each = new PerContainer();
        for (Look.Container container : Look.containers(change)) {
            Image image = Image.of(text(container.after().get("image")));
            boolean wasMoving = !container.isNew() && isMoving(Image.of(text(container.before().get("image"))));
            if (!image.repository().isEmpty() && isMoving(image) && !wasMoving) {
                each.add(Risk.Level.CAUTION, container, "image", "The tag moves in {}: " + image
                        + (image.tag().isEmpty() ? " (no tag means latest)." : "."), "Name a version, or better a digest.");
            }
        }
        each.tell(found);
    }

    private static boolean isMoving(Image image) {
        return image.digest().isEmpty() && (image.tag().isEmpty() || image.tag().equals("latest"));
    }

    private static void repository(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            if (!swap.before().canonical().equals(swap.after().canonical())) {
                found.caution(swap.path(), "Another repository for " + swap.names() + ": " + swap.after().repository() + " instead of "
                        + swap.before().repository() + ".", "Check that it is the same program with the same user and paths.");
            }
        }
    }

    private static void digest(ResourceChange change, Cluster cluster, Findings found) {
        for (Swap swap : swaps(change)) {
            if (!swap.before().digest().isEmpty() && swap.after().digest().isEmpty()) {
                found.caution(swap.path(), "No digest pins the image of " + swap.names() + " any more.", "Name the digest.");
            }
        }
    }
}
