package dev.citusrender.semver;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the text of a constraint. */
final class ConstraintReader {
    private static final int LONGEST = 512;
    private static final int MOST_ALTERNATIVES = 32;

    private final String text;

    ConstraintReader(String text) {
        this.text = text;
    }

    Constraint read() {
        if (GoString.byteLength(text) > LONGEST) {
            throw new GoError("constraint string is too long (max 512 bytes)");
        }
        String[] alternatives = HyphenRange.rewrite(text).split("\\|\\|", -1);
        if (alternatives.length > MOST_ALTERNATIVES) {
            throw new GoError("too many constraint groups (max 32)");
        }
        return new Constraint(Arrays.stream(alternatives).map(ConstraintReader::alternative).toList());
    }

    /** Comparisons with white space or one comma between them. The grammar of the whole is judged before the version of any. */
    private static Constraint.Alternative alternative(String text) {
        List<Term> terms = new ArrayList<>();
        int i = skipSpace(text, 0);
        do {
            Term term = Term.at(text, i);
            if (term == null) {
                throw new GoError("improper constraint: " + GoQuote.quote(text));
            }
            terms.add(term);
            i = term.separatorEnd(text);
        } while (i >= 0);
        if (skipSpace(text, terms.getLast().parts().end()) != text.length()) {
            throw new GoError("improper constraint: " + GoQuote.quote(text));
        }
        return new Constraint.Alternative(terms.stream().map(t -> Comparison.of(t.operator(), t.parts(), t.version())).toList());
    }

    private record Term(Operator operator, VersionScanner.Parts parts, String version) {
        static Term at(String text, int start) {
            int operatorEnd = start;
            while (operatorEnd < text.length() && Operator.isOperatorCharacter(text.charAt(operatorEnd))) {
                operatorEnd++;
            }
            Operator operator = Operator.of(text.substring(start, operatorEnd));
            int versionStart = skipSpace(text, operatorEnd);
            VersionScanner.Parts parts = operator == null ? null : new VersionScanner(text, true).at(versionStart);
            return parts == null ? null : new Term(operator, parts, text.substring(versionStart, parts.end()));
        }

        /** Where the next term begins, or -1 when no separator follows, or only space to the end. */
        int separatorEnd(String text) {
            int end = skipSpace(text, parts.end());
            if (end < text.length() && text.charAt(end) == ',') {
                return skipSpace(text, end + 1);
            }
            return end > parts.end() && end < text.length() ? end : -1;
        }
    }

    /** The index after the white space at an index, which to the original's expressions is blank, tab, newline, form feed and return. */
    static int skipSpace(String text, int i) {
        while (i < text.length() && " \t\n\f\r".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
