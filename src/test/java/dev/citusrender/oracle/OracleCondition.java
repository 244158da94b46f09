package dev.citusrender.oracle;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** {@link NeedsOracle} for both of the engines that run tests here, JUnit's and jqwik's. */
final class OracleCondition implements ExecutionCondition, SkipExecutionHook {
    private static final String MISSING = "real helm is not here: " + OracleCache.HOW_TO_INSTALL;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return runs() ? ConditionEvaluationResult.enabled("") : ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return runs() ? SkipResult.doNotSkip() : SkipResult.skip(MISSING);
    }

    private static boolean runs() {
        return Oracle.available() || "required".equals(System.getProperty("oracle"));
    }
}
