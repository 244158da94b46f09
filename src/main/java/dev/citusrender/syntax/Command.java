package dev.citusrender.syntax;

import java.util.List;

/** A first word, which may be a function or a method, and its arguments. */
public record Command(Span span, List<Operand> words) implements Node {
    public Command {
        words = List.copyOf(words);
    }

    public Operand first() {
        return words.getFirst();
    }

    public List<Operand> arguments() {
        return words.subList(1, words.size());
    }
}
