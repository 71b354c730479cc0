package dev.onset.diagnosis;

import static dev.onset.diagnosis.Wording.number;
import static dev.onset.diagnosis.Wording.numbers;

import dev.onset.api.network.LayerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a step will do, from the {@linkplain TangentKernel tangent kernel} and the correlation of inputs.
 *
 * <p>A network whose layers all keep the size of signals and gradients has a kernel near the sum of its fan-ins; that
 * sum is the unit here, so that the thresholds do not depend on width and depth. They are those of decision note 0092.
 */
final class LearningRules {

    private static final double WEAK = 3e-3;
    private static final double NO_SIGNAL = 1.5e-4;
    private static final double STIFF = 3;
    private static final double UNSTABLE = 30;
    private static final double COLLAPSED = 0.97;
    private static final double CONSTANT = 1e-3;
    /** Fewer samples say little about pairs of them, and fewer units little about directions. */
    private static final int ENOUGH_SAMPLES = 16;

    private static final int ENOUGH_UNITS = 8;

    private final Diagnosis diagnosis;
    private final int depth;
    private final List<Finding> findings = new ArrayList<>();

    private LearningRules(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.depth = diagnosis.plan().depth();
    }

    static List<Finding> of(Diagnosis diagnosis) {
        LearningRules rules = new LearningRules(diagnosis);
        if (diagnosis.evidence().inputs().samples() >= ENOUGH_SAMPLES
                && diagnosis.evidence().inputs().rms() > 0) {
            rules.steps();
            rules.collapse();
            rules.constantOutput();
        }
        return rules.findings;
    }

    private void steps() {
        double unit =
                diagnosis.plan().layers().stream().mapToDouble(LayerSpec::fanIn).sum();
        // Inputs that are small or large by themselves are another finding.
        double inputs = Math.min(1, diagnosis.evidence().inputs().rms());
        double signal = diagnosis.evidence().kernel().signal() / (unit * inputs * inputs);
        double largest = diagnosis.evidence().kernel().largest() / unit;
        if (signal < WEAK) {
            findings.add(new Finding(
                    FindingKind.WEAK_SIGNAL,
                    signal < NO_SIGNAL ? Severity.FATAL : Severity.WARNING,
                    List.of(depth),
                    numbers("signal", signal),
                    "A step of the usual size moves the outputs of different inputs apart by only " + number(signal)
                            + " of what it does where every layer keeps the size of signals and gradients.",
                    "Draw weights whose variance suits the activation, or use fewer layers or an adaptive optimizer."));
        }
        if (largest > STIFF) {
            findings.add(new Finding(
                    FindingKind.UNSTABLE_STEPS,
                    largest > UNSTABLE ? Severity.FATAL : Severity.WARNING,
                    List.of(depth),
                    numbers("largest", largest),
                    "A step of the usual size moves the outputs " + number(largest)
                            + " times as far as where every layer keeps the size of signals and gradients, so training is"
                            + " unstable.",
                    "Draw smaller weights, or divide the learning rate by " + number(largest) + "."));
        }
    }

    private void collapse() {
        List<LayerSignal> signals = diagnosis.evidence().signals();
        int top = depth > 2 ? depth - 2 : depth - 1;
        double correlation = signals.get(top).correlation();
        double first = signals.getFirst().correlation();
        boolean wide = diagnosis.layers().get(top).units() >= ENOUGH_UNITS;
        if (top > 0 && wide && correlation > COLLAPSED && correlation > first + 0.01) {
            List<Integer> where = signals.stream()
                    .filter(signal -> signal.layer() <= top + 1 && signal.correlation() > COLLAPSED)
                    .map(LayerSignal::layer)
                    .toList();
            findings.add(new Finding(
                    FindingKind.COLLAPSE,
                    Severity.WARNING,
                    where,
                    numbers("correlation", correlation, "first", first),
                    "Different inputs come to point the same way: the mean cosine between two of them is "
                            + number(first) + " at layer 1 and " + String.format(Locale.ROOT, "%.4f", correlation)
                            + " at layer " + (top + 1) + ".",
                    "Use fewer layers, an activation of mean 0, or weights that are orthogonal or mirrored."));
        }
    }

    private void constantOutput() {
        LayerSignal output = diagnosis.evidence().signals().getLast();
        // Weights that are all zero give a constant output on purpose, and learn from the first step on.
        boolean silent = output.weightMean() == 0 && output.weightVariance() == 0;
        if (!silent && output.signalShare() < CONSTANT) {
            findings.add(new Finding(
                    FindingKind.CONSTANT_OUTPUT,
                    Severity.WARNING,
                    List.of(depth),
                    numbers("share", output.signalShare()),
                    "The outputs are the same for all inputs: only " + number(output.signalShare())
                            + " of their size changes from one input to another.",
                    "Look at the first layer where differences between inputs are lost, and mend its weights."));
        }
    }
}
