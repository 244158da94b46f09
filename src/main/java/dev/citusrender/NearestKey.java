package dev.citusrender;

import java.util.Locale;

/** The key that somebody probably meant: the one with the fewest changed letters, if they are few for its length. */
public final class NearestKey {
    private NearestKey() {
    }

    /** The nearest of some keys, or null when none is near. */
    public static String of(String misspelt, String[] keys) {
        String nearest = null;
        int best = Math.max(1, misspelt.length() / 3) + 1;
        for (String key : keys) {
            int distance = distance(misspelt.toLowerCase(Locale.ROOT), key.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = key;
            }
        }
        return nearest;
    }

    /** Optimal string alignment: letters added, left out, changed or swapped with a neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
