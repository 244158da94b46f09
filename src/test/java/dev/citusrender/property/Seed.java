package dev.citusrender.property;

/** Where the generators start. It is fixed, so that a build means the same each time; {@code -Dproperty.tries=N} goes further. */
final class Seed {
    static final String FIXED = "20261121";

    private Seed() {
    }
}
