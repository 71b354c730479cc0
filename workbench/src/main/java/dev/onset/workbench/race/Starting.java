package dev.onset.workbench.race;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.init.ClassShares;
import dev.onset.api.init.Start;
import dev.onset.api.network.NetworkPlan;
import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;

/** Networks that start on a data set: its labels reach the bias schemes, its training samples the calibrators. */
public final class Starting {

    /** Samples a calibrator sees; statistics of a layer hardly change with more. */
    private static final int MOST_SAMPLES = 1000;

    private Starting() {}

    /**
     * A network that is ready to train.
     *
     * @param seed of its numbers
     */
    public static DenseNetwork build(Engine engine, NetworkPlan plan, Start start, Dataset data, long seed) {
        int rows = start.calibrator().isEmpty()
                ? 0
                : Math.min(MOST_SAMPLES, data.train().count());
        return start.build(engine, plan, shares(data), spread(data.train(), rows), rows, seed);
    }

    /** How often each class occurs in the training samples; unknown where the task has none. */
    public static ClassShares shares(Dataset data) {
        return data.task() == Task.REGRESSION
                ? ClassShares.UNKNOWN
                : ClassShares.of(data.train().labels(), data.task() == Task.BINARY ? 2 : data.outputs());
    }

    /** Samples from all over the data, since files are often sorted. */
    private static float[] spread(Samples samples, int rows) {
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = (int) ((long) i * samples.count() / rows);
        }
        float[] inputs = new float[rows * samples.inputs()];
        samples.gather(order, 0, rows, inputs);
        return inputs;
    }
}
