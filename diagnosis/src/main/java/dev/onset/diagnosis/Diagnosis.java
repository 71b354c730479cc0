package dev.onset.diagnosis;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A built network as it was measured on one batch, before a step of training.
 *
 * @param plan the network
 * @param layers the statistics of each layer, in order
 * @param effectiveWidth how many hidden units differ
 */
public record Diagnosis(NetworkPlan plan, List<LayerStatistics> layers, EffectiveWidth effectiveWidth) {

    private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

    public Diagnosis {
        layers = List.copyOf(layers);
    }

    /**
     * Runs a batch forward and standard-normal gradients backward, and measures every layer.
     *
     * <p>The backward pass starts at the last layer's pre-activations, with one gradient a sample and unit, not divided
     * by the batch. So in a network without exploding or vanishing gradients every layer's gradient rms is near 1.
     *
     * @param network its parameters are read, not changed
     * @param inputs {@code rows} rows of {@code network.plan().inputs()} numbers
     * @param rows samples in the batch, at least 1
     * @param gradients where the gradients at the top are drawn from
     */
    public static Diagnosis measure(DenseNetwork network, float[] inputs, int rows, RandomStream gradients) {
        NetworkPlan plan = network.plan();
        network.forward(inputs, rows);
        float[] top = new float[Math.multiplyExact(rows, plan.outputs())];
        gradients.normals(top);
        network.backwardFromPreActivations(top);
        List<LayerStatistics> layers = new ArrayList<>(plan.depth());
        for (int layer = 0; layer < plan.depth(); layer++) {
            layers.add(LayerStatistics.of(network.inspect(layer)));
        }
        Diagnosis diagnosis = new Diagnosis(plan, layers, EffectiveWidth.of(network.parameters()));
        LOG.debug("measured {} layers on {} samples", layers.size(), rows);
        return diagnosis;
    }

    /**
     * Standard-normal inputs, as the field's experiments use them.
     *
     * @param plan whose inputs they are for
     * @param rows samples
     * @param random where they are drawn from
     */
    public static float[] normalInputs(NetworkPlan plan, int rows, RandomStream random) {
        float[] inputs = new float[Math.multiplyExact(rows, plan.inputs())];
        random.normals(inputs);
        return inputs;
    }

    /**
     * The hidden layers among those measured.
     *
     * @param count how many, from the bottom
     */
    public HiddenLayers hidden(int count) {
        return new HiddenLayers(layers.subList(0, count));
    }
}
