package dev.citusrender.render;

import dev.citusrender.NearestKey;
import dev.citusrender.go.Go;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.Origin;
import dev.citusrender.syntax.Span;
import dev.citusrender.template.TemplateException;
import java.util.ArrayList;
import java.util.List;

/** What helm can't say of a failed template: the line with a caret, the values in question and who set them, the name that was probably meant. */
final class TemplateErrorDetails {
    private static final int LONGEST_TEXT = 80;

    private TemplateErrorDetails() {
    }

    static List<String> of(TemplateException e) {
        List<String> details = new ArrayList<>();
        Span span = e.span();
        if (span != null) {
            details.add("  " + span.location());
            int column = span.source().lineText(span.start()).codePointCount(0, columnOf(span)) + 1;
            Excerpt.of(span.source().text(), span.line(), column, details);
        }
        e.subjects().stream().map(subject -> "  " + describe(subject)).distinct().forEach(details::add);
        e.unknownName().ifPresent(unknown -> {
            String nearest = NearestKey.of(unknown.name(), unknown.known().toArray(String[]::new));
            if (nearest != null) {
                details.add("  did you mean " + nearest + "?");
            }
        });
        return details;
    }

    /** The char index of the anchor in its line. */
    private static int columnOf(Span span) {
        String text = span.source().text();
        return span.anchor() - (text.lastIndexOf('\n', span.anchor() - 1) + 1);
    }

    private static String describe(TemplateException.Subject subject) {
        GoMap receiver = subject.receiver();
        if (!receiver.containsKey(subject.key())) {
            return subject.path() + " is not set" + didYouMean(NearestKey.of(subject.key(), receiver.sortedKeys()));
        }
        Origin origin = receiver.origin(subject.key());
        return subject.path() + " is " + show(receiver.get(subject.key())) + (origin == null ? "" : ", set at " + origin);
    }

    private static String didYouMean(String nearest) {
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /** A scalar as JSON has it, and of a larger value only what it is. */
    private static String show(Object value) {
        return switch (value) {
            case null -> "null";
            case GoMap map -> "a map";
            case GoList list -> "a list";
            case String s when s.length() > LONGEST_TEXT -> "a text of " + s.length() + " characters";
            case String s -> GoQuote.quote(s);
            case Boolean b -> b.toString();
            case Number n -> GoFormat.sprint(n);
            default -> "a value of type " + Go.typeOf(value).name();
        };
    }
}
