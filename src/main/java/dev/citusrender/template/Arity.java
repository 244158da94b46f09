package dev.citusrender.template;

/** Whether a call has as many arguments as it should. */
final class Arity {
    private Arity() {
    }

    /**
     * The message for a wrong number of arguments, or null.
     *
     * @param parameters the number of parameters, of which a variadic function's last stands for any number
     * @param written    the number of arguments that were written
     * @param piped      whether one more comes through a pipe
     */
    static String mistake(String name, int parameters, boolean variadic, int written, boolean piped) {
        int given = piped ? written + 1 : written;
        if (variadic) {
            // Go counts the piped one here, but leaves it out of the message
            return given >= parameters - 1 ? null : message(name, "at least " + (parameters - 1), written);
        }
        return given == parameters ? null : message(name, Integer.toString(parameters), given);
    }

    private static String message(String name, String wanted, int got) {
        return "wrong number of args for " + name + ": want " + wanted + " got " + got;
    }
}
