package dev.citusrender.property;

/** What makes the pipelines of generated templates. */
interface Pipelines {
    /** A pipeline without its braces. */
    String pipeline(int depth);

    /** One to go through with {@code range}. */
    String ranged();
}
