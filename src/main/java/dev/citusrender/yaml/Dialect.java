package dev.citusrender.yaml;

/** The two encoders that helm writes YAML with, and the rules in which they differ. */
enum Dialect {
    /** go-yaml v2 behind sigs.k8s.io/yaml: toYaml. */
    GO_YAML_2(80, false, false, false),
    /** go-yaml v3 by itself, with an indent of 2: toYamlPretty. */
    GO_YAML_3(Integer.MAX_VALUE, true, true, true);

    private final int width;
    private final boolean indentsSequences;
    private final boolean keepsTabs;
    private final boolean lettersFirstAfterDigits;

    Dialect(int width, boolean indentsSequences, boolean keepsTabs, boolean lettersFirstAfterDigits) {
        this.width = width;
        this.indentsSequences = indentsSequences;
        this.keepsTabs = keepsTabs;
        this.lettersFirstAfterDigits = lettersFirstAfterDigits;
    }

    /** The column after which a scalar is broken at its next space. */
    int width() {
        return width;
    }

    /** Whether a list that is the value of a key is indented, or begins in the column of the key. */
    boolean indentsSequences() {
        return indentsSequences;
    }

    /** Whether a tab may stand in a block scalar. */
    boolean keepsTabs() {
        return keepsTabs;
    }

    /** Whether a string that is not valid UTF-8 is written as base64. */
    boolean tagsBinary() {
        return this == GO_YAML_3;
    }

    /** Whether {@code 0o-7} is a number. */
    boolean readsSignedOctals() {
        return this == GO_YAML_3;
    }

    /** Whether, after digits that two keys share, a letter comes before what is none. */
    boolean lettersFirstAfterDigits() {
        return lettersFirstAfterDigits;
    }
}
