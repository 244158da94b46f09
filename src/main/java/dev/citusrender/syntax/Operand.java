package dev.citusrender.syntax;

import java.util.List;

/** A word of a command: a literal, a name, or a pipeline in parentheses. */
public sealed interface Operand extends Node permits Operand.Dot, Operand.Literal, Operand.Field, Operand.Variable, Operand.Chain,
        Operand.FunctionName, Pipeline {

    /** {@code .} */
    record Dot(Span span) implements Operand {
    }

    /** A value that is written down. */
    sealed interface Literal extends Operand {
    }

    /** {@code nil} */
    record Nil(Span span) implements Literal {
    }

    /** {@code true} or {@code false}. */
    record Bool(Span span, boolean value) implements Literal {
    }

    /** A number or a character. */
    record Number(Span span, NumberConstant constant) implements Literal {
    }

    /**
     * A string.
     *
     * @param quoted as it was typed, quotes included
     * @param value  what it means
     */
    record Text(Span span, String quoted, String value) implements Literal {
    }

    /** {@code .a.b.c}: fields of the dot. */
    record Field(Span span, List<String> names) implements Operand {
        public Field {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code $x.a.b}: a variable, or fields of it.
     *
     * @param name  with its dollar sign
     * @param names the fields; may be empty
     */
    record Variable(Span span, String name, List<String> names) implements Operand {
        public Variable {
            names = List.copyOf(names);
        }
    }

    /** {@code (…).a.b}: fields of a pipeline's or a function's value. */
    record Chain(Span span, Operand receiver, List<String> names) implements Operand {
        public Chain {
            names = List.copyOf(names);
        }
    }

    /** The name of a function, which is called even where it stands as an argument. */
    record FunctionName(Span span, String name) implements Operand {
    }
}
