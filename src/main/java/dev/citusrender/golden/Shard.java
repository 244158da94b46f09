package dev.citusrender.golden;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of all cases, so that several machines share them: {@code 3/8} is the third of eight. Neighbours go to different shards, since those of one
 * chart are next to each other.
 *
 * @param number from 1
 * @param count  how many shards there are
 */
public record Shard(int number, int count) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    /**
     * Reads a shard.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Shard parse(String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            Shard shard = new Shard(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            if (shard.number >= 1 && shard.number <= shard.count) {
                return shard;
            }
        }
        throw new IllegalArgumentException("no shard: " + text);
    }

    /** The elements of a list that are this shard's, in their order. */
    public <T> List<T> of(List<T> all) {
        List<T> some = new ArrayList<>();
        for (int i = number - 1; i < all.size(); i += count) {
            some.add(all.get(i));
        }
        return some;
    }

    /** Whether an element is this shard's, by its place in the list, from 0: for lists that are too long to be held. */
    boolean takes(long index) {
        return index % count == number - 1;
    }

    /** Whether what belongs to no case in particular is this shard's to tell. */
    boolean isFirst() {
        return number == 1;
    }
}
