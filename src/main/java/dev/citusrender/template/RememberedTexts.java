package dev.citusrender.template;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The texts given to {@code tpl} in their compiled form, for many threads. It holds those used last, in two generations: when the younger is full it
 * becomes the older, and what was still older and not asked for since goes.
 */
final class RememberedTexts {
    /** What a compiled text takes beside its length, in characters. */
    private static final int OVERHEAD = 200;

    private final long room;
    private final AtomicReference<Generations> generations = new AtomicReference<>(new Generations(new Generation(), new Generation()));

    private record Generations(Generation young, Generation old) {
    }

    private record Generation(ConcurrentMap<String, CompiledUnit> units, AtomicLong size) {
        Generation() {
            this(new ConcurrentHashMap<>(), new AtomicLong());
        }
    }

    /** @param room of a generation, in characters */
    RememberedTexts(long room) {
        this.room = room;
    }

    /** What a text was compiled to; null when that is not known any more. */
    CompiledUnit get(String text) {
        Generations now = generations.get();
        CompiledUnit unit = now.young.units.get(text);
        if (unit == null) {
            unit = now.old.units.get(text);
            if (unit != null) {
                put(text, unit);
            }
        }
        return unit;
    }

    void put(String text, CompiledUnit unit) {
        Generations now = generations.get();
        if (now.young.units.putIfAbsent(text, unit) == null && now.young.size.addAndGet(text.length() + OVERHEAD) > room) {
            generations.compareAndSet(now, new Generations(new Generation(), now.young));
        }
    }
}
