package dev.citusrender.lint;

import dev.citusrender.go.Origin;
import dev.citusrender.yaml.YamlReader;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keys that a mapping has twice. */
final class DoubledKeyRule {
    private DoubledKeyRule() {
    }

    /** Adds those of all documents of a text, at the places that a function makes of theirs. */
    static void check(String text, String name, UnaryOperator<Origin> place, List<LintFinding> findings) {
        Documents.each(text, (document, line) -> YamlReader.doubledKeys(document, name, line).forEach(key -> findings.add(
                new LintFinding(Rule.DOUBLED_KEY, place.apply(key.taken()), key.key() + " is there twice: this value is taken, that at "
                        + place.apply(key.ignored()) + " is ignored"))));
    }
}
