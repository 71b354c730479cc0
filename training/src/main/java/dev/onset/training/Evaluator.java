package dev.onset.training;

import dev.onset.api.engine.DenseNetwork;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Measures a network on the same samples again and again, forward only.
 *
 * <p>The result does not depend on the size of the batches it works in. Belongs to the thread the network belongs to.
 */
public final class Evaluator {

    /** Large enough to keep matrix products busy, small enough that activations stay in cache. */
    private static final int BATCH = 256;

    private final DenseNetwork network;
    private final BatchLoss loss;
    private final int[] chosen;
    private final Batch batch;

    private Evaluator(DenseNetwork network, Loss loss, Samples samples, int[] chosen) {
        this.network = network;
        this.loss = new BatchLoss(loss, network.plan().outputs());
        this.chosen = chosen;
        this.batch = new Batch(samples, Math.min(BATCH, chosen.length));
    }

    /** Measures on all of these samples. */
    public static Evaluator onAll(DenseNetwork network, Loss loss, Samples samples) {
        return onSome(network, loss, samples, samples.count());
    }

    /**
     * Measures on some of these samples, spread evenly over all of them in their stored order.
     *
     * @param most how many at most, at least 1
     */
    public static Evaluator onSome(DenseNetwork network, Loss loss, Samples samples, int most) {
        int count = Math.min(most, samples.count());
        int[] chosen = IntStream.range(0, count)
                .map(i -> (int) ((long) i * samples.count() / count))
                .toArray();
        return new Evaluator(network, loss, samples, chosen);
    }

    /** Runs the samples through the network as it is now. */
    public Evaluation evaluate() {
        double sum = 0;
        int correct = 0;
        for (int from = 0; from < chosen.length; from += batch.capacity()) {
            batch.fill(chosen, from, Math.min(batch.capacity(), chosen.length - from));
            float[] outputs = network.forward(batch.inputs(), batch.rows());
            sum += loss.sum(outputs, batch);
            correct += loss.correct(outputs, batch);
        }
        OptionalDouble accuracy = loss.loss().task() == Task.REGRESSION
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) correct / chosen.length);
        return new Evaluation(sum / chosen.length, accuracy);
    }

    /** The mean loss the same samples would have if every output were zero: ln K for K classes. */
    public double silentLoss() {
        float[] silence =
                new float[Math.multiplyExact(batch.capacity(), network.plan().outputs())];
        double sum = 0;
        for (int from = 0; from < chosen.length; from += batch.capacity()) {
            batch.fill(chosen, from, Math.min(batch.capacity(), chosen.length - from));
            sum += loss.sum(silence, batch);
        }
        return sum / chosen.length;
    }
}
