package dev.citusrender.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The replacement text of Go's {@code ReplaceAllString}: {@code $name} takes as many letters, digits and underscores as follow, {@code ${name}} ends
 * itself, {@code $$} is a dollar, any other dollar means itself. A name of digits is a group's number; an unknown group is empty.
 */
final class ReplacementTemplate {
    /** A text as it is, or a group, of which 0 is the whole match. */
    private sealed interface Part {
    }

    private record Literal(String text) implements Part {
    }

    private record Group(int number) implements Part {
    }

    private final List<Part> parts = new ArrayList<>();

    private ReplacementTemplate() {
    }

    static ReplacementTemplate parse(String template, Pattern pattern) {
        ReplacementTemplate parsed = new ReplacementTemplate();
        int from = 0;
        for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', from)) {
            parsed.literal(template.substring(from, dollar));
            from = parsed.reference(template, dollar, pattern);
        }
        parsed.literal(template.substring(from));
        return parsed;
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }

    /** Reads what a dollar begins and gives the index after it. */
    private int reference(String template, int dollar, Pattern pattern) {
        int start = dollar + 1;
        if (template.startsWith("$", start)) {
            literal("$");
            return start + 1;
        }
        boolean braced = template.startsWith("{", start);
        start = braced ? start + 1 : start;
        int end = start;
        while (end < template.length() && isNameRune(template.codePointAt(end))) {
            end += Character.charCount(template.codePointAt(end));
        }
        if (end == start || braced && !template.startsWith("}", end)) {
            literal("$");
            return dollar + 1;
        }
        group(template.substring(start, end), pattern);
        return braced ? end + 1 : end;
    }

    private static boolean isNameRune(int rune) {
        return rune == '_' || Character.isLetterOrDigit(rune);
    }

    private void group(String name, Pattern pattern) {
        int number = number(name);
        if (number < 0) {
            number = pattern.namedGroups().getOrDefault(name, -1);
        }
        if (number >= 0 && number <= pattern.groupCount()) {
            parts.add(new Group(number));
        }
    }

    /** The number that a name is, or -1: digits without a leading zero, below 10^8. */
    private static int number(String name) {
        boolean digits = name.length() < 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (name.length() == 1 || name.charAt(0) != '0') ? Integer.parseInt(name) : -1;
    }

    /** Writes the text for a match, whose groups another matcher may have. */
    void expand(Matcher match, Matcher groups, StringBuilder out) {
        for (Part part : parts) {
            switch (part) {
                case Literal(String text) -> out.append(text);
                case Group(int number) -> {
                    String matched = number == 0 ? match.group() : groups.group(number);
                    out.append(matched == null ? "" : matched);
                }
            }
        }
    }
}
