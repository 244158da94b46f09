package dev.citusrender.template;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * What helm's engine makes of an error of text/template. Helm takes Go's text apart again to do it, so this works on the texts as well: what a file
 * name or a string in a template does to helm's layout, it does here.
 */
final class HelmErrorLayout {
    private static final String SEPARATOR = ": ";
    private static final String TEMPLATE = "template: ";

    private final TemplateException error;
    private final String goMessage;

    HelmErrorLayout(TemplateException error) {
        this.error = error;
        this.goMessage = error.getMessage();
    }

    String message(HelmVersion version) {
        if (error.isParseError()) {
            return parseError();
        }
        if (!(error.levels().getFirst() instanceof TemplateException.Frame)) {
            return goMessage;
        }
        if (error.levels().getLast() instanceof TemplateException.Failure failure) {
            return "execution error at (" + location() + "): " + failure.text();
        }
        return version.laysOutErrors() ? overSeveralLines() : goMessage;
    }

    /** Helm cuts at each colon and shows the second piece as the place and only the last as the message. */
    private String parseError() {
        return "parse error at (" + location() + "): " + goMessage.substring(goMessage.lastIndexOf(SEPARATOR) + SEPARATOR.length());
    }

    private String location() {
        int start = goMessage.indexOf(SEPARATOR) + SEPARATOR.length();
        return goMessage.substring(start, goMessage.indexOf(SEPARATOR, start));
    }

    /** A level as helm 4 shows it: up to three lines. */
    private record Lines(String location, String executing, String message) {
        void appendTo(StringBuilder out) {
            if (!location.isEmpty()) {
                out.append(location).append("\n  ");
            }
            if (!executing.isEmpty()) {
                out.append(executing).append("\n    ");
            }
            if (!message.isEmpty()) {
                out.append(message).append('\n');
            }
        }
    }

    /** Helm 4's layout, which needs every level to be a template's error; otherwise the text stays as Go wrote it. */
    private String overSeveralLines() {
        List<Lines> all = new ArrayList<>();
        List<TemplateException.Level> levels = error.levels();
        int start = 0;
        for (TemplateException.Level level : levels) {
            Lines lines = read(goMessage.substring(start));
            if (lines == null) {
                return goMessage;
            }
            if (all.isEmpty() || !all.getLast().equals(lines)) {
                all.add(lines);
            }
            start += level.text().length() + SEPARATOR.length();
        }
        StringBuilder out = new StringBuilder();
        all.forEach(lines -> lines.appendTo(out));
        return GoSpace.trim(out.toString());
    }

    private static Lines read(String text) {
        if (!text.startsWith(TEMPLATE)) {
            return null;
        }
        String rest = text.substring(TEMPLATE.length());
        if (rest.startsWith("no template ")) {
            return new Lines("", "", text);
        }
        Lines executing = readExecuting(rest);
        return executing != null ? executing : readSimple(rest);
    }

    private static Lines readExecuting(String rest) {
        String marker = ": executing ";
        int cut = rest.indexOf(marker);
        if (cut < 0 || !rest.startsWith("\"", cut + marker.length())) {
            return null;
        }
        int name = cut + marker.length() + 1;
        int quote = rest.indexOf('"', name);
        String at = "\" at <";
        if (quote < 0 || !rest.startsWith(at, quote)) {
            return null;
        }
        int context = quote + at.length();
        int end = rest.indexOf(">: ", context);
        if (end < 0) {
            return null;
        }
        String executing = "executing \"" + rest.substring(name, quote) + "\" at <" + rest.substring(context, end) + ">:";
        return new Lines(rest.substring(0, cut), executing, withoutNext(rest.substring(end + 3)));
    }

    private static Lines readSimple(String rest) {
        int cut = rest.lastIndexOf(SEPARATOR);
        return cut < 0 ? null : new Lines(rest.substring(0, cut), "", withoutNext(rest.substring(cut + SEPARATOR.length())));
    }

    /** The message up to where the next level begins. */
    private static String withoutNext(String message) {
        int next = message.indexOf(" template:");
        return next < 0 ? message : message.substring(0, next);
    }
}
