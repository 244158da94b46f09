package dev.citusrender.companion;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.template.CallContext;
import dev.citusrender.template.Environment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Helm's functions in companion templates: clock and randomness are those of the render; the chart's own templates are not at hand. */
final class CompanionCalls implements CallContext, Environment {
    private final RenderRequest request;
    private final RandomGenerator random;

    CompanionCalls(RenderRequest request) {
        this.request = request;
        this.random = request.outside().seed().isPresent() ? new Random(request.outside().seed().getAsLong()) : new SecureRandom();
    }

    @Override
    public Environment environment() {
        return this;
    }

    @Override
    public String include(String name, Object data) {
        throw new GoError("a companion has no templates of the chart to include; read what it needs from the objects of the render");
    }

    @Override
    public String tpl(String text, Object data) {
        throw new GoError("a companion has no templates of the chart for tpl");
    }

    @Override
    public Instant now() {
        return request.outside().now();
    }

    @Override
    public ZoneId zone() {
        return request.outside().zone().get();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public GoMap lookup(String apiVersion, String kind, String namespace, String name) {
        return request.cluster().objects().lookup(apiVersion, kind, namespace, name);
    }

    @Override
    public String hostByName(String name) {
        return request.outside().resolver().apply(name);
    }
}
