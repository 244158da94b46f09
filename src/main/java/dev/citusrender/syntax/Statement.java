package dev.citusrender.syntax;

/** What a body is made of. */
public sealed interface Statement extends Node {

    /** Text that is written as it is, after trim markers have had their way. */
    record Text(Span span, String text) implements Statement {
    }

    /** A pipeline whose value is written, unless it declares or assigns. */
    record Action(Span span, Pipeline pipeline) implements Statement {
    }

    /** {@code break} out of the innermost range. */
    record Break(Span span) implements Statement {
    }

    /** {@code continue} with the innermost range. */
    record Continue(Span span) implements Statement {
    }

    /**
     * A call of another template, by {@code template} or {@code block}.
     *
     * @param name     the template
     * @param argument what becomes its dot; null when there is none
     */
    record TemplateCall(Span span, String name, Pipeline argument) implements Statement {
    }

    /** What has a pipeline, a body and perhaps an else. */
    sealed interface Branch extends Statement {
        /** What decides. */
        Pipeline pipeline();

        /** What follows when it is not empty. */
        Body body();

        /** What follows otherwise; null when there is no {@code else}. An {@code else if} is a body with an If in it. */
        Body otherwise();

        /** {@code if}, {@code with} or {@code range}. */
        String keyword();
    }

    /** An {@code if}. */
    record If(Span span, Pipeline pipeline, Body body, Body otherwise) implements Branch {
        @Override
        public String keyword() {
            return "if";
        }
    }

    /** A {@code with}: an if whose value becomes the dot. */
    record With(Span span, Pipeline pipeline, Body body, Body otherwise) implements Branch {
        @Override
        public String keyword() {
            return "with";
        }
    }

    /** A {@code range}. */
    record Range(Span span, Pipeline pipeline, Body body, Body otherwise) implements Branch {
        @Override
        public String keyword() {
            return "range";
        }
    }
}
