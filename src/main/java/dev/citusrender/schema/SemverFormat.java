package dev.citusrender.schema;

import dev.citusrender.go.GoQuote;

/** The format {@code semver}, which santhosh-tekuri/jsonschema knows and no draft names: all three numbers, and nothing before them. */
final class SemverFormat {
    private static final String[] NUMBERS = {"major", "minor", "patch"};

    private SemverFormat() {
    }

    /** What is wrong with a text; null when nothing is. */
    static String problem(String text) {
        int plus = text.indexOf('+');
        String problem = plus < 0 ? null : plus == text.length() - 1 ? "build is empty" : identifiers(text.substring(plus + 1), "build");
        String rest = plus < 0 ? text : text.substring(0, plus);
        int dash = rest.indexOf('-');
        if (problem == null && dash >= 0) {
            problem = identifiers(rest.substring(dash + 1), "pre-release");
        }
        return problem != null ? problem : numbers(dash < 0 ? rest : rest.substring(0, dash));
    }

    private static String identifiers(String text, String what) {
        for (String identifier : text.split("\\.", -1)) {
            if (identifier.isEmpty()) {
                return what + " identifier is empty";
            }
            int bad = identifier.codePoints().filter(c -> !isDigit(c) && !isLetter(c) && c != '-').findFirst().orElse(0);
            if (bad != 0) {
                return "invalid character " + GoQuote.quoteRune(bad, false) + " in " + what + " identifier";
            }
            boolean number = identifier.chars().allMatch(SemverFormat::isDigit);
            if (what.equals("pre-release") && number && identifier.length() > 1 && identifier.startsWith("0")) {
                return "pre-release numeric identifier starts with zero";
            }
        }
        return null;
    }

    private static String numbers(String text) {
        String[] numbers = text.split("\\.", -1);
        if (numbers.length != NUMBERS.length) {
            return "versionCore must have 3 numbers separated by dot";
        }
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i].isEmpty()) {
                return NUMBERS[i] + " is empty";
            }
            if (numbers[i].length() > 1 && numbers[i].startsWith("0")) {
                return NUMBERS[i] + " starts with zero";
            }
            if (!numbers[i].chars().allMatch(SemverFormat::isDigit)) {
                return NUMBERS[i] + " contains non-digit";
            }
        }
        return null;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
