package dev.citusrender.template;

import dev.citusrender.go.GoMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/**
 * All that a template may ask of the world outside its values. Whoever renders supplies it, so that a test, a golden file or {@code --seed} can pin
 * it.
 */
public interface Environment {
    /** What {@code now} gives. */
    Instant now();

    /** The zone of {@code date} and of times that name none: the process's own. */
    ZoneId zone();

    /** The source of every random string, key and serial number: secure, or made from a seed. */
    RandomGenerator random();

    /** The object or list that {@code lookup} finds in the cluster; an empty map when there is none. */
    GoMap lookup(String apiVersion, String kind, String namespace, String name);

    /** The address of a host, or an empty string where names are not looked up. */
    String hostByName(String name);
}
