package dev.onset.training;

import dev.onset.api.Named;
import java.util.List;

/**
 * How far a network's outputs are from the answers, and in which direction.
 *
 * <p>A loss is defined for one sample in double precision; a batch's loss ({@link
 * BatchLoss}) is the mean over its samples. Implementations
 * keep no state, allocate nothing and are safe for use by many threads. They use {@link StrictMath} where they need a
 * transcendental function, so that training takes the same steps on every machine.
 */
public interface Loss extends Named {

    /** The task whose answers this loss reads. */
    Task task();

    /**
     * The loss of one sample, and its gradient.
     *
     * @param outputs what the network gave for the sample: logits, or predictions in a regression
     * @param answers where the sample's label or targets are
     * @param sample the sample's index within {@code answers}
     * @param gradient receives the derivative of the result with respect to each output; as long as {@code outputs},
     *     and may not be the same array
     * @return the loss; where an output is not finite, NaN, with a gradient of NaN and without an exception
     */
    double sample(double[] outputs, Samples answers, int sample, double[] gradient);

    /** Every loss. */
    static List<Loss> all() {
        return List.of(new SoftmaxCrossEntropy(), new BinaryCrossEntropy(), new MeanSquaredError());
    }

    /** The usual loss of a task. */
    static Loss forTask(Task task) {
        return switch (task) {
            case CLASSIFICATION -> new SoftmaxCrossEntropy();
            case BINARY -> new BinaryCrossEntropy();
            case REGRESSION -> new MeanSquaredError();
        };
    }
}
