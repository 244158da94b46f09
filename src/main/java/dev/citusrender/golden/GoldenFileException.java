package dev.citusrender.golden;

import dev.citusrender.go.Origin;
import java.util.Comparator;
import java.util.List;

/** A {@code citus-render.yaml} that can't be followed: every mistake in it with its place. It carries no stack trace: it is a result, not a bug. */
public final class GoldenFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparingInt((Problem p) -> p.origin.line()).thenComparingInt(p -> p.origin.column());

    private final transient List<Problem> problems;

    /**
     * A mistake.
     *
     * @param origin  where it is
     * @param message what it is, and the way out where there is one
     */
    public record Problem(Origin origin, String message) {
        @Override
        public String toString() {
            return origin + ": " + message;
        }
    }

    GoldenFileException(String name, List<Problem> problems) {
        super(problems.size() == 1 ? problems.getFirst().toString() : name + " has " + problems.size() + " mistakes", null, false, false);
        this.problems = problems.stream().sorted(IN_ORDER).distinct().toList();
    }

    /** The mistakes in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
