package dev.citusrender.property;

import dev.citusrender.go.GoError;
import dev.citusrender.oracle.Answer;
import java.util.function.Supplier;

/** A result or the text of a failure, theirs and ours, as one thing to compare. */
final class Outcomes {
    private Outcomes() {
    }

    /** The value that we come to, or {@code error: } and our message. */
    static Object of(Supplier<?> ours) {
        try {
            return ours.get();
        } catch (GoError e) {
            return "error: " + e.getMessage();
        }
    }

    /** The value that Go came to, or {@code error: } and Go's message. */
    static Object value(Answer answer) {
        return answer.ok() ? answer.value() : "error: " + answer.error();
    }
}
