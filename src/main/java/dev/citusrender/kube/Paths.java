package dev.citusrender.kube;

/** How a place within an object is written: {@code spec.template.metadata.annotations["checksum/config"]}. */
final class Paths {
    private Paths() {
    }

    static String child(String path, String key) {
        boolean plain = !key.isEmpty() && key.chars().allMatch(c -> c == '_' || c == '-' || c == '$' || Character.isLetterOrDigit(c));
        return plain ? path.isEmpty() ? key : path + "." + key : path + "[\"" + key + "\"]";
    }
}
