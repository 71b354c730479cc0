package dev.onset.api.init;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Everything that decides the numbers a network starts from: weights, then biases, then a calibration on data.
 *
 * @param initializer sets weights and biases
 * @param biases sets biases after it; empty to leave them
 * @param calibrator adjusts both to a batch; empty to leave them
 */
public record Start(Initializer initializer, Optional<BiasInitializer> biases, Optional<Calibrator> calibrator) {

    /** The initializer alone. */
    public static Start of(Initializer initializer) {
        return new Start(initializer, Optional.empty(), Optional.empty());
    }

    /**
     * The numbers before calibration.
     *
     * @param shares of the classes in the training data, for the bias schemes that ask
     * @throws dev.onset.api.plugin.PluginException as {@link Parameters#draw}
     */
    public Parameters draw(NetworkPlan plan, ClassShares shares, long seed) {
        Parameters drawn = Parameters.draw(plan, initializer, seed);
        return biases.map(scheme -> drawn.withBiases(scheme.fitted(shares), seed))
                .orElse(drawn);
    }

    /**
     * Calibrates a built network, if there is a calibrator; its stream is {@code root(seed).child("calibrate")}.
     *
     * @param inputs {@code rows} rows of {@code network.plan().inputs()} numbers
     */
    public void calibrate(DenseNetwork network, float[] inputs, int rows, long seed) {
        calibrator.ifPresent(scheme ->
                scheme.calibrate(network, inputs, rows, RandomStream.root(seed).child("calibrate")));
    }

    /**
     * A network that is ready to train: drawn, built and calibrated; closed if the calibrator throws.
     *
     * @param shares as for {@link #draw}
     * @param inputs a batch for the calibrator, {@code rows} rows of {@code plan.inputs()} numbers; without one, no
     *     rows are needed
     * @param seed of the weights, the biases and the calibration
     * @throws dev.onset.api.plugin.PluginException as {@link Parameters#draw}
     */
    public DenseNetwork build(
            Engine engine, NetworkPlan plan, ClassShares shares, float[] inputs, int rows, long seed) {
        DenseNetwork network = engine.build(plan, draw(plan, shares, seed));
        try {
            calibrate(network, inputs, rows, seed);
            return network;
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }
}
