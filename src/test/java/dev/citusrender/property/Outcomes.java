package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoError;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A result or the text of a failure, theirs and ours, as one thing to compare. */
final class Outcomes {
    private static final int MOST_QUESTIONS = 30;

    private Outcomes() {
    }

    /** Both sides come to the same: {@code theirs} takes the result out of an answer that is no error, ours gives it or {@code error: } and a message. */
    static void same(Question question, Supplier<Object> ours, Function<Answer, Object> theirs) {
        Oracle.Both<Object> both = Oracle.ask(question, ours);
        assertThat(both.ours()).isEqualTo(both.theirs().ok() ? theirs.apply(both.theirs()) : "error: " + both.theirs().error());
    }

    /**
     * The first answer that agrees, of a few: where Go goes through a map, it may report any of several mistakes.
     *
     * @param answer what it said so far
     */
    static Answer again(Question question, Answer answer, Predicate<Answer> agrees) {
        Answer theirs = answer;
        for (int i = 0; i < MOST_QUESTIONS && !agrees.test(theirs); i++) {
            theirs = Oracle.ask(question);
        }
        return theirs;
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
