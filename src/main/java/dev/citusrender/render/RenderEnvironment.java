package dev.citusrender.render;

import dev.citusrender.go.GoMap;
import dev.citusrender.template.Environment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The world as one request describes it. Made anew for each run of the templates, so that a seed starts from its beginning. */
final class RenderEnvironment implements Environment {
    private final RenderRequest.Outside outside;
    private final ClusterObjects objects;
    private final UnpinnedCalls unpinned = new UnpinnedCalls();
    private RandomGenerator random;

    RenderEnvironment(RenderRequest.Outside outside, ClusterObjects objects) {
        this.outside = outside;
        this.objects = objects;
    }

    /** Where calls that nothing pins are collected. */
    UnpinnedCalls unpinned() {
        return unpinned;
    }

    @Override
    public Instant now() {
        if (!outside.isClockStopped()) {
            unpinned.note(Unpinned.Draws.CLOCK);
        }
        return outside.now();
    }

    @Override
    public ZoneId zone() {
        return outside.zone().get();
    }

    /** From a seed: java.util.Random, the one generator whose numbers the JDK promises never to change. */
    @Override
    public RandomGenerator random() {
        OptionalLong seed = outside.seed();
        if (seed.isEmpty()) {
            unpinned.note(Unpinned.Draws.RANDOMNESS);
        }
        if (random == null) {
            random = seed.isPresent() ? new Random(seed.getAsLong()) : new SecureRandom();
        }
        return random;
    }

    @Override
    public GoMap lookup(String apiVersion, String kind, String namespace, String name) {
        return objects.lookup(apiVersion, kind, namespace, name);
    }

    @Override
    public String hostByName(String name) {
        return outside.resolver().apply(name);
    }
}
