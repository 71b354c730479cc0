package dev.onset.engine.simd;

import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the runs of the suite that would repeat the one at 512 bits, which makes do with the widest vectors there are:
 * on a processor with vectors of 256 bits, the run at 256.
 */
public final class RepeatedWidth implements ExecutionCondition {

    private static final List<String> AFTER_THE_FIRST = List.of("256", "128");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String asked = System.getProperty(VectorWidth.PROPERTY, "");
        if (AFTER_THE_FIRST.contains(asked)) {
            int widest = FloatVector.SPECIES_PREFERRED.vectorBitSize();
            if (Integer.parseInt(asked) >= widest) {
                return ConditionEvaluationResult.disabled(
                        "vectors have " + widest + " bits here, at which the first run of these tests has passed");
            }
        }
        return ConditionEvaluationResult.enabled("the only run at this width");
    }
}
