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
 * Marks tests that start members of Patroni, each on an address of its own of the loopback network, with etcd to agree in. On a machine without they are reported
 * as skipped; with {@code -Dpatroni=required} they run all the same, and fail by saying what is missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPatroni.Condition.class)
@interface NeedsPatroni {

    /** Looks for Patroni and what it needs. */
    final class Condition implements ExecutionCondition {
        private static final String HOW_TO_INSTALL =
                "needs Linux, PostgreSQL, Patroni, etcd and nss_wrapper: apt-get install postgresql patroni etcd-server python3-etcd libnss-wrapper";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean installed = Programs.isInstalled("patroni") && Programs.isInstalled("etcd") && HostNames.library().isPresent()
                    && PostgresInstallation.find().isPresent();
            boolean runs = "required".equals(System.getProperty("patroni")) || installed;
            return runs ? ConditionEvaluationResult.enabled("") : ConditionEvaluationResult.disabled(HOW_TO_INSTALL);
        }
    }
}
