package dev.citusrender.template;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import dev.citusrender.syntax.Node;
import dev.citusrender.syntax.Span;
import dev.citusrender.syntax.SyntaxException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mistake of a template's author or of who gave the values, in Go's and helm's words. It never carries a Java stack trace; it carries the chain of templates
 * that were under way instead.
 */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One link of Go's chain of wrapped errors. */
    public sealed interface Level {
        /** The link's own part of the message. */
        String text();
    }

    /**
     * A template that was running.
     *
     * @param executing the template's name, that of its {@code define} if it has one
     * @param at        the piece of it that failed
     * @param message   what went wrong, or {@code error calling include} when the next level says it
     */
    public record Frame(String executing, Node at, String message) implements Level {
        /** Where the piece is. */
        public Span span() {
            return at.span();
        }

        /** The piece as Go shows it between angle brackets. */
        public String context() {
            return at.canonicalText();
        }

        @Override
        public String text() {
            return "template: " + span().location() + ": executing " + GoQuote.quote(executing) + " at <" + context() + ">: " + message;
        }
    }

    /** An error without a place of its own: what a function says, or what {@code tpl} puts around an error. */
    public record Cause(String text) implements Level {
    }

    /** What {@code fail} or {@code required} says. */
    public record Failure(String text) implements Level {
    }

    /** A text that Go would not parse. */
    public record ParseError(SyntaxException error) implements Level {
        @Override
        public String text() {
            return error.goMessage();
        }
    }

    /**
     * An element of a map that an error is about: the nil that a field was asked of, an argument that a function would not take.
     *
     * @param path     the expression, such as {@code .Values.image}
     * @param receiver the map in which it was looked for; its keys are what could have been meant, and it knows where its value is from
     * @param key      the key in it, which it may not have
     */
    public record Subject(String path, GoMap receiver, String key) {
    }

    /**
     * A name that stands for nothing.
     *
     * @param name  the name of a function or a template
     * @param known the names that there are
     */
    public record UnknownName(String name, Collection<String> known) {
    }

    private final transient Deque<Level> levels = new ArrayDeque<>();
    private transient List<Subject> subjects = List.of();
    private transient UnknownName unknownName;

    TemplateException(Level innermost) {
        super(null, null, false, false);
        levels.add(innermost);
    }

    /** Puts a level around this error. */
    TemplateException within(Level outer) {
        levels.addFirst(outer);
        return this;
    }

    TemplateException about(List<Subject> elements) {
        subjects = elements;
        return this;
    }

    TemplateException unknown(String name, Collection<String> known) {
        unknownName = new UnknownName(name, known);
        return this;
    }

    /** The chain, outermost first. */
    public List<Level> levels() {
        return List.copyOf(levels);
    }

    /** The templates that were running, outermost first. */
    public List<Frame> frames() {
        return levels.stream().filter(Frame.class::isInstance).map(Frame.class::cast).toList();
    }

    /** Where it went wrong in the innermost template; null when no place is known. */
    public Span span() {
        if (levels.getLast() instanceof ParseError p) {
            return p.error().span();
        }
        List<Frame> frames = frames();
        return frames.isEmpty() ? null : frames.getLast().span();
    }

    /** The values that the error is about, as far as they are elements of maps. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** The function or template that there is none of, if that is the error. */
    public Optional<UnknownName> unknownName() {
        return Optional.ofNullable(unknownName);
    }

    /** Whether a template could not even be parsed: then nothing was rendered. */
    public boolean isParseError() {
        return levels.size() == 1 && levels.getFirst() instanceof ParseError;
    }

    /** Go's own message, on one line as far as its parts are. */
    @Override
    public String getMessage() {
        return levels.stream().map(Level::text).collect(Collectors.joining(": "));
    }

    /** The message as a helm shows it, after {@code Error: } and before any hint of its own. */
    public String helmMessage(HelmVersion version) {
        return new HelmErrorLayout(this).message(version);
    }
}
