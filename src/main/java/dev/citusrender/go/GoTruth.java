package dev.citusrender.go;

/** What {@code if}, {@code and}, {@code or} and {@code not} take as true (text/template: {@code IsTrue}). */
public final class GoTruth {
    private GoTruth() {
    }

    /** False for nil, false, zero, and what has no length; true for everything else. */
    public static boolean isTrue(Object value) {
        return switch (value) {
            case null -> false;
            case Boolean b -> b;
            case String s -> !s.isEmpty();
            case GoMap m -> !m.isEmpty();
            case GoList l -> l.size() > 0;
            case Double d -> d != 0;
            case Long l -> l != 0;
            case GoInt i -> i.value() != 0;
            case GoBytes b -> b.bytes().length > 0;
            case GoNamedInteger n -> n.intValue() != 0;
            case GoObject o -> o.isTrue();
            case GoComplex c -> c.real() != 0 || c.imaginary() != 0;
            case GoNil n -> false;
            default -> throw new IllegalArgumentException("not a Go value: " + value.getClass());
        };
    }
}
