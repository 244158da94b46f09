package dev.citusrender.property;

import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** An input that jqwik can cut down. */
record SmallerInput(Input value) implements Shrinkable<Input> {

    @Override
    public Stream<Shrinkable<Input>> shrink() {
        return value.smaller().map(SmallerInput::new);
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.length());
    }
}
