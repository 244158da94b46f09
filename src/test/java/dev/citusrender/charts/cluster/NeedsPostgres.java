package dev.citusrender.charts.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests that start PostgreSQL servers. On a machine without, they are reported as skipped; with {@code -Dpostgres=required} they run all the same,
 * and fail by saying what is missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPostgres.Condition.class)
@interface NeedsPostgres {

    /** Looks for a server. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean runs = "required".equals(System.getProperty("postgres")) || PostgresInstallation.find().isPresent();
            return runs ? ConditionEvaluationResult.enabled("") : ConditionEvaluationResult.disabled(PostgresInstallation.HOW_TO_INSTALL);
        }
    }
}
