package dev.citusrender.syntax;

import java.util.List;

/**
 * Commands in which each one's value is the last argument of the next; in parentheses it is an operand.
 *
 * @param declarations the variables that take the value; of a range there may be two
 * @param assigns      whether they exist already ({@code =}) or begin here ({@code :=})
 * @param commands     at least one
 */
public record Pipeline(Span span, List<Operand.Variable> declarations, boolean assigns, List<Command> commands) implements Operand {
    public Pipeline {
        declarations = List.copyOf(declarations);
        commands = List.copyOf(commands);
    }
}
