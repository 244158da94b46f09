package dev.citusrender.golden;

import dev.citusrender.NearestKey;
import java.util.List;

/**
 * The cases that a command is about.
 *
 * @param cases   in the order of the file
 * @param orphans whether golden files that belong to no case are its business, too: when all cases are asked for
 */
public record Selection(List<GoldenCase> cases, boolean orphans) {

    /**
     * Chooses cases.
     *
     * @param names names of cases, those of a case with a matrix for all its places, with {@code *} for any letters; none for all
     * @throws NoCase for a name that chooses nothing
     */
    public static Selection of(GoldenFile file, List<String> names, Shard shard) {
        if (names.isEmpty()) {
            return new Selection(shard.of(file.cases()), shard.isFirst());
        }
        for (String name : names) {
            if (file.cases().stream().noneMatch(testCase -> isMeant(name, testCase))) {
                throw new NoCase(name, NearestKey.of(name, file.cases().stream().map(GoldenCase::name).toArray(String[]::new)));
            }
        }
        List<GoldenCase> chosen = file.cases().stream().filter(testCase -> names.stream().anyMatch(name -> isMeant(name, testCase))).toList();
        return new Selection(shard.of(chosen), false);
    }

    private static boolean isMeant(String name, GoldenCase testCase) {
        return name.equals(testCase.family()) || matches(name, testCase.name());
    }

    /** Whether a name is what a pattern says; each part between stars is looked for behind the one before it. */
    private static boolean matches(String pattern, String name) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(name);
        }
        String last = parts[parts.length - 1];
        int at = name.startsWith(parts[0]) ? parts[0].length() : -1;
        for (int i = 1; i < parts.length - 1 && at >= 0; i++) {
            int found = name.indexOf(parts[i], at);
            at = found < 0 ? -1 : found + parts[i].length();
        }
        return at >= 0 && name.endsWith(last) && name.length() - last.length() >= at;
    }

    /** Says that there is no case of a name. */
    public static final class NoCase extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String nearest;

        NoCase(String name, String nearest) {
            super("there is no case " + name, null, false, false);
            this.nearest = nearest;
        }

        /** The name that was probably meant, or null. */
        public String nearest() {
            return nearest;
        }
    }
}
