package dev.onset.api.init;

import dev.onset.api.Named;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.random.RandomStream;

/**
 * The data-dependent second pass: adjusts the parameters of a built network to a batch, before training.
 *
 * <p>LSUV and its family. It works with {@link DenseNetwork#forward}, {@link DenseNetwork#inspect} and {@link
 * DenseNetwork#load} alone, so it runs on every engine. The contract, which the testkit's {@code CalibratorContract}
 * checks: the result depends on the network's parameters, the batch and the stream alone; shapes stay; every parameter
 * is finite afterwards.
 */
public interface Calibrator extends Named {

    /**
     * Adjusts the network's parameters.
     *
     * @param network freshly initialised; its update rule has no state yet
     * @param inputs {@code rows} rows of {@code network.plan().inputs()} numbers
     * @param rows samples in the batch, at least 1
     * @param random a stream of its own
     */
    void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random);
}
