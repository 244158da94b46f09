package dev.citusrender.semver;

import java.util.List;

/** What a comparison asks of a version. */
enum Operator {
    EQUAL("=", ""), NOT_EQUAL("!="), GREATER(">"), LESS("<"), AT_LEAST(">=", "=>"), AT_MOST("<=", "=<"), TILDE("~", "~>"), CARET("^");

    private final List<String> spellings;

    Operator(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The operator that is written so, none at all included; null when there is no such one. */
    static Operator of(String spelling) {
        for (Operator operator : values()) {
            if (operator.spellings.contains(spelling)) {
                return operator;
            }
        }
        return null;
    }

    static boolean isOperatorCharacter(char c) {
        return "=!<>~^".indexOf(c) >= 0;
    }
}
