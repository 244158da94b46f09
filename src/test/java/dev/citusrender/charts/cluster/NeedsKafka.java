package dev.citusrender.charts.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests that start a Kafka broker from the jars that Maven was asked for (the profile kafka of the pom.xml). Where that was left out they are reported as
 * skipped; with {@code -Dkafka=required} they run all the same, and fail by saying what is missing.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsKafka.Condition.class)
@interface NeedsKafka {

    /** Looks for the jars. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean runs = "required".equals(System.getProperty("kafka")) || Files.exists(KafkaBroker.CLASS_PATH);
            return runs ? ConditionEvaluationResult.enabled("") : ConditionEvaluationResult.disabled("needs " + KafkaBroker.CLASS_PATH
                    + ": run the tests with Maven");
        }
    }
}
