package dev.citusrender.render;

import dev.citusrender.go.GoSpace;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A document that helm runs at an event instead of keeping it as part of the release.
 *
 * @param manifest the document
 * @param events   when it runs, such as {@code pre-install}; the old {@code test-success} is {@code test}
 */
public record Hook(Manifest manifest, List<String> events) {
    /** The annotation that makes a document a hook. */
    static final String ANNOTATION = "helm.sh/hook";

    private static final Set<String> EVENTS = Set.of("pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade", "post-upgrade",
            "pre-rollback", "post-rollback", "test", "test-success");

    /** Whether {@code --skip-tests} leaves it out. */
    public boolean isTest() {
        return events.contains("test");
    }

    /** The events of an annotation's value, or null when one of them does not exist: helm then drops the document. */
    static List<String> events(String annotation) {
        String[] names = annotation.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            names[i] = GoSpace.trim(names[i]).toLowerCase(Locale.ROOT);
            if (!EVENTS.contains(names[i])) {
                return null;
            }
            if (names[i].equals("test-success")) {
                names[i] = "test";
            }
        }
        return List.of(names);
    }
}
