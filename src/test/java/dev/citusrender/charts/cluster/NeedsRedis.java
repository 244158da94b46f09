package dev.citusrender.charts.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests that start Redis servers, each on an address of its own of the loopback network, which Linux has without asking. Elsewhere they are reported as
 * skipped; with {@code -Dredis=required} they run all the same, and fail by saying what is missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsRedis.Condition.class)
@interface NeedsRedis {

    /** Looks for a server. */
    final class Condition implements ExecutionCondition {
        private static final String HOW_TO_INSTALL = "needs Linux and a Redis server of version 7 or later: apt-get install redis-server";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean linux = System.getProperty("os.name").equals("Linux");
            boolean installed = Stream.of("/usr/local/bin", "/usr/bin").anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
            boolean runs = "required".equals(System.getProperty("redis")) || linux && installed;
            return runs ? ConditionEvaluationResult.enabled("") : ConditionEvaluationResult.disabled(HOW_TO_INSTALL);
        }
    }
}
