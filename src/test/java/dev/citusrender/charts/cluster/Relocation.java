package dev.citusrender.charts.cluster;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place where a rendered text is changed before it runs. What differs between a cluster and this machine is that pods here share one file system
 * and one address: a path at which something is mounted becomes the folder that stands for it, and {@code host:port} of a node gets the port that the node has
 * here. Host names stay, as libpq is told the address beside them ({@code PGHOSTADDR}).
 *
 * @param pattern      finds what is replaced, in one pass, so that no replacement is replaced again
 * @param replacements from what is found to what stands there instead
 */
record Relocation(Pattern pattern, Map<String, String> replacements) {

    /** Replaces whole paths (and what is below them) and whole {@code host:port} pairs. */
    static Relocation of(Map<String, Path> mounts, Map<String, String> addresses) {
        Map<String, String> all = mounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
        all.putAll(addresses);
        String longestFirst = all.keySet().stream().sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|"));
        return new Relocation(Pattern.compile("(?<![\\w/.])(" + longestFirst + ")(?![\\w-])"), all);
    }

    String apply(String text) {
        if (replacements.isEmpty()) {
            return text;
        }
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacements.get(match.group())));
    }
}
