package dev.citusrender.render;

import dev.citusrender.go.GoMap;
import dev.citusrender.template.Environment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The world as one request describes it. Made anew for each run of the templates, so that a seed starts from its beginning. */
final class RenderEnvironment implements Environment {
    private final OptionalLong seed;
    private final Instant now;
    private final ZoneId zone;
    private final ClusterObjects objects;
    private final UnaryOperator<String> resolver;
    private RandomGenerator random;

    RenderEnvironment(OptionalLong seed, Instant now, ZoneId zone, ClusterObjects objects, UnaryOperator<String> resolver) {
        this.seed = seed;
        this.now = now;
        this.zone = zone;
        this.objects = objects;
        this.resolver = resolver;
    }

    RenderEnvironment(RenderRequest request) {
        this(request.seed(), request.now(), request.zone(), request.lookup(), request.resolver());
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    /** From a seed: java.util.Random, the one generator whose numbers the JDK promises never to change. */
    @Override
    public RandomGenerator random() {
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
        return resolver.apply(name);
    }
}
