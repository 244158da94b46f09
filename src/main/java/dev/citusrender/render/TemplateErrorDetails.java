package dev.citusrender.render;

import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.syntax.Span;
import dev.citusrender.template.TemplateException;
import java.util.ArrayList;
import java.util.List;

/** What helm can't say of a failed template: the line with a caret, the chain of includes that led there, the key that was probably meant. */
final class TemplateErrorDetails {
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
        e.missingKey().ifPresent(missing -> addMissingKey(missing, details));
        return details;
    }

    /** The char index of the anchor in its line. */
    private static int columnOf(Span span) {
        String text = span.source().text();
        return span.anchor() - (text.lastIndexOf('\n', span.anchor() - 1) + 1);
    }

    private static void addMissingKey(TemplateException.MissingKey missing, List<String> details) {
        GoMap receiver = missing.receiver();
        if (receiver != null && receiver.containsKey(missing.key())) {
            Origin origin = receiver.origin(missing.key());
            details.add("  " + missing.path() + " is null" + (origin == null ? "" : ", set at " + origin));
            return;
        }
        String nearest = receiver == null ? null : NearestKey.of(missing.key(), receiver.sortedKeys());
        details.add("  " + missing.path() + " is not set" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }
}
