package dev.onset.diagnosis.theory;

import dev.onset.api.init.Initializer;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Predicts an untrained network's layers from the activations' definitions and the moments the scheme declares.
 *
 * <p>At infinite width the pre-activations of a layer are normal over its units, and q' = n (v E[f²]) + bias variance,
 * for weights of mean 0 and variance v. Weights of another mean add to each unit of a sample the same multiple of the
 * layer's sum, which is followed for several classes of samples. Finite width enters as the deviation of each number,
 * to first order in 1/n from the activation's own moments. What is approximated is in {@code docs/decisions}.
 *
 * <p>Source: B. Poole et al., arXiv:1606.05340; S. Schoenholz et al., arXiv:1611.01232; for the deviation at finite
 * width B. Hanin and M. Nica, arXiv:1812.05994.
 */
public final class MeanField {

    private MeanField() {}

    /**
     * Why there is no prediction, in words; empty where there is one.
     *
     * @param plan at least one layer
     */
    public static Optional<String> obstacle(NetworkPlan plan, Initializer initializer) {
        for (LayerSpec layer : plan.layers()) {
            if (initializer.moments(layer).isEmpty()) {
                return Optional.of("no prediction: '" + initializer.name()
                        + "' does not declare the mean and variance of its weights in " + layer.name());
            }
            if (initializer.biasMoments(layer).isEmpty()) {
                return Optional.of("no prediction: '" + initializer.name()
                        + "' does not declare the mean and variance of its biases in " + layer.name());
            }
        }
        return Optional.empty();
    }

    /**
     * The prediction for a plan, or empty where {@link #obstacle} says why.
     *
     * @param plan at least one layer
     * @param inputs what the network is fed
     */
    public static Optional<Prediction> predict(NetworkPlan plan, Initializer initializer, InputMoments inputs) {
        if (obstacle(plan, initializer).isPresent()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (LayerSpec layer : plan.layers()) {
            steps.add(Step.of(initializer, layer));
        }
        ForwardPass forward = ForwardPass.of(plan, steps, inputs);
        steps.add(oneMore(plan, initializer, steps.getLast()));
        List<BackwardPass.Gradient> gradients = BackwardPass.of(forward, steps, inputs.rows());
        List<LayerPrediction> layers = new ArrayList<>(plan.depth());
        for (LayerSpec layer : plan.layers()) {
            layers.add(layer(forward.floors().get(layer.index()), gradients.get(layer.index())));
        }
        return Optional.of(Repetition.of(plan, steps).prediction(layers, forward));
    }

    /** The weights of one more layer of the same width and activation, as this scheme would draw them. */
    private static Step oneMore(NetworkPlan plan, Initializer initializer, Step last) {
        LayerSpec top = plan.layers().getLast();
        LayerSpec more = new LayerSpec(
                plan.depth(), plan.depth() + 1, top.fanOut(), top.fanOut(), Optional.of(top.after()), top.after());
        return initializer
                .moments(more)
                .map(weight -> new Step(weight, last.bias()))
                .orElse(last);
    }

    private static LayerPrediction layer(ForwardPass.Floor floor, BackwardPass.Gradient gradient) {
        LayerMoments moments = floor.moments();
        return new LayerPrediction(
                floor.spec().index() + 1,
                floor.spec().fanOut(),
                moments.secondMoment(),
                moments.correlation(),
                floor.average(Statistic.VALUE),
                floor.average(Statistic.DEVIATION_SQUARE).squareRoot(),
                floor.average(Statistic.SQUARE).squareRoot(),
                floor.saturated(),
                floor.dead(),
                gradient.chi(),
                gradient.square().squareRoot());
    }
}
