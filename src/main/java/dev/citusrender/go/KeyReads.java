package dev.citusrender.go;

import java.util.HashSet;
import java.util.Set;

/**
 * Which keys of one map have been asked for since {@link GoMap#track} was called on it: also keys that it does not have, which is how a misspelt key
 * finds the one that was meant. Whoever walks over a map, copies, prints or compares it has asked for all of it.
 */
public final class KeyReads {
    private final Set<String> keys = new HashSet<>();
    private boolean all;

    KeyReads() {
    }

    void add(String key) {
        keys.add(key);
    }

    void addAll() {
        all = true;
    }

    /** Begins anew, as if nothing had been asked for. */
    public void forget() {
        keys.clear();
        all = false;
    }

    /** Whether a key was asked for, by name or with all others. */
    public boolean contains(String key) {
        return all || keys.contains(key);
    }

    /** The keys that were asked for by name; in no order. */
    public Set<String> names() {
        return Set.copyOf(keys);
    }
}
