package dev.citusrender.property;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Where the generators start. It is fixed, so that a build means the same each time; {@code -Dproperty.seed=N -Dproperty.tries=N} goes elsewhere and
 * further. jqwik prints both numbers, with each property.
 */
final class Seed implements AroundPropertyHook {
    private static final String FIXED = "20261121";

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setSeed(System.getProperty("property.seed", FIXED));
        return property.execute();
    }
}
