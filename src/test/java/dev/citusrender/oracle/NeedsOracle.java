package dev.citusrender.oracle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests and properties that compare with real helm. Without {@code tools/install-helm}'s programs they are reported as skipped; with
 * {@code -Doracle=required} they run all the same, and fail by saying what is missing.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OracleCondition.class)
@AddLifecycleHook(OracleCondition.class)
public @interface NeedsOracle {
}
