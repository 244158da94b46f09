package dev.citusrender.go;

/**
 * The nil that still has a type, {@code interface {}}: what a map or list gives for a missing or null element, before it reaches a pipeline.
 *
 * <p>Inside maps and lists nil is Java's {@code null}, and so is Go's invalid {@code reflect.Value}, which a pipeline makes of a nil. text/template
 * treats the two differently ({@code .Values.nope.x} fails, {@code (.Values.nope).x} is empty), so the evaluator tells them apart with this one.
 * It is never stored in a map or list and never reaches a function, except one whose parameter is {@link GoType#REFLECT_VALUE}.
 */
public enum GoNil {
    INTERFACE;

    /** {@code value}, with this nil turned into {@code null}. */
    public static Object toNull(Object value) {
        return value == INTERFACE ? null : value;
    }
}
