package dev.citusrender.cli;

import dev.citusrender.kube.Validator;

/** The validator that a command line asks for with {@code --kube-version}. */
final class KubeTypes {
    /** What a render's output is called in findings. */
    static final String RENDER = "the render";

    private KubeTypes() {
    }

    /** The validator for the given version, or the nearest known one, which is then said on stderr. */
    static Validator validator(Arguments arguments, Invocation invocation) {
        String asked = arguments.last("kube-version", "");
        try {
            Validator validator = Validator.of(asked);
            String given = asked.startsWith("v") ? asked.substring(1) : asked;
            if (!given.isEmpty() && !(given + ".").startsWith(validator.version() + ".")) {
                invocation.say("no types of Kubernetes " + given + " here: checking with those of " + validator.version());
            }
            return validator;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
