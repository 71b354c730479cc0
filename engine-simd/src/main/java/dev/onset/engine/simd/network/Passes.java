package dev.onset.engine.simd.network;

import dev.onset.api.engine.UpdateRule;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.gemm.SmallBatchProducts;
import java.util.ArrayList;
import java.util.List;

/**
 * What runs when in a step, and on how many threads.
 *
 * <p>The backward pass is put off: {@link #backward} only takes the gradient in, {@link #update} then goes down the
 * layers once and updates each as soon as the layer below has its D, while weights and D are in the cache. Whoever
 * looks before that has it run without the update ({@link #finishBackward}).
 */
final class Passes {

    /** What copying a number costs, in multiplications. */
    private static final long COPY_WORK = 16;

    private static final float[] NOTHING = {};

    private final Team team;
    private final boolean alwaysSplit;
    private final List<DenseLayer> layers;
    private final List<Worker> workers;
    private final List<Task> forward = new ArrayList<>();
    private final List<Task> forwardSmallBatch = new ArrayList<>();
    private final List<Task> backward = new ArrayList<>();
    private final List<Task> update = new ArrayList<>();
    private final List<Task> backwardAndUpdate = new ArrayList<>();
    private final Task take = this::takeShare;
    private final Updater updater;

    private final Features inputs;
    private final SampleRows inputRows;
    /** The caller's batch, while the threads take it in. */
    private float[] batch = NOTHING;

    private int samples;
    /** Whether the last batch of few samples began with each layer's last units. */
    private boolean down;

    /** Whether the batch lies as rows only. */
    private boolean asRows;
    /** Whether the layers below the last have yet to get their D. */
    private boolean backwardIsDue;

    Passes(
            Features inputs,
            List<DenseLayer> layers,
            List<Worker> workers,
            Updater updater,
            Team team,
            boolean alwaysSplit) {
        this.team = team;
        this.alwaysSplit = alwaysSplit;
        this.layers = layers;
        this.workers = workers;
        this.updater = updater;
        this.inputs = inputs;
        inputRows = new SampleRows(inputs.count());
        for (int i = 0; i < layers.size(); i++) {
            int index = i;
            forward.add((part, parts) -> layers.get(index).forward(workers.get(part), inputsOf(index), part, parts));
            forwardSmallBatch.add((part, parts) ->
                    layers.get(index).forwardSmallBatch(workers.get(part), rowsOf(index), down, part, parts));
            backward.add((part, parts) -> backwardShare(index, part, parts));
            update.add((part, parts) -> updateShare(index, part, parts));
            backwardAndUpdate.add((part, parts) -> backwardAndUpdateShare(index, part, parts));
        }
    }

    /** Samples in the last batch. */
    int samples() {
        return samples;
    }

    /** Runs a batch forward; outputs are put where they are wanted, without gaps. */
    void forward(float[] rows, int count, float[] outputs) {
        samples = count;
        backwardIsDue = false;
        asRows = SmallBatchProducts.suitsForward(count);
        if (asRows) {
            forwardSmallBatch(rows, outputs);
            return;
        }
        inputs.grow(count);
        batch = rows;
        team.run(take, parts(COPY_WORK * count * inputs.count()));
        batch = NOTHING;
        for (int i = 0; i < layers.size(); i++) { // by index here and below: an iterator is an allocation
            DenseLayer layer = layers.get(i);
            layer.batch().start(count);
            team.run(forward.get(i), parts(layer.work()));
        }
        layers.getLast().batch().a.give(count, outputs);
    }

    private void takeShare(int part, int parts) {
        int from = Share.from(inputs.count(), Layout.PANEL, part, parts);
        inputs.take(batch, samples, from, Share.to(inputs.count(), Layout.PANEL, part, parts));
    }

    private void forwardSmallBatch(float[] rows, float[] outputs) {
        down = !down;
        inputRows.grow(samples);
        inputRows.take(rows, samples, inputs.count());
        for (int i = 0; i < layers.size(); i++) {
            DenseLayer layer = layers.get(i);
            layer.batch().startRows(samples);
            team.run(forwardSmallBatch.get(i), parts(layer.smallBatchWork()));
        }
        DenseLayer last = layers.getLast();
        last.batch().aRows.give(samples, last.units(), outputs);
    }

    /** The inputs of a layer, where the batch lies as features. */
    Features inputsOf(int index) {
        return index == 0 ? inputs : layers.get(index - 1).batch().a;
    }

    private SampleRows rowsOf(int index) {
        return index == 0 ? inputRows : layers.get(index - 1).batch().aRows;
    }

    /** Lays the batch out as features where it lies as rows only. */
    void spreadRows() {
        if (asRows) {
            asRows = false;
            inputs.grow(samples);
            inputs.take(inputRows, samples);
            for (int i = 0; i < layers.size(); i++) {
                layers.get(i).batch().spreadRows();
            }
        }
    }

    /** Takes in the gradient with respect to the last layer's activations or pre-activations. */
    void backward(float[] gradient, boolean ofPreActivations) {
        spreadRows();
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).batch().startBackward();
        }
        layers.getLast().batch().seed(gradient, ofPreActivations);
        backwardIsDue = true;
    }

    /** Runs the backward pass down all layers, unless it has run. */
    void finishBackward() {
        if (backwardIsDue) {
            for (int i = layers.size() - 1; i > 0; i--) {
                team.run(backward.get(i), parts(layers.get(i).work()));
            }
            backwardIsDue = false;
        }
    }

    private void backwardShare(int index, int part, int parts) {
        layers.get(index).inputGradients(workers.get(part), layers.get(index - 1), part, parts);
    }

    /** Updates all layers, after their backward pass or with it. */
    void update(UpdateRule rule) {
        updater.begin(rule);
        if (!backwardIsDue) {
            updateFromGradients();
            return;
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            long above = i + 1 < layers.size() ? layers.get(i + 1).work() : 0;
            team.run(backwardAndUpdate.get(i), parts(above + layers.get(i).work()));
        }
        backwardIsDue = false;
    }

    /** Updates all layers after their backward pass, whose unit panels are of the layers that came last. */
    private void updateFromGradients() {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).batch().layOutUnitPanels();
            team.run(update.get(i), parts(layers.get(i).work()));
        }
    }

    /** The layer above has given this one its D and needs its weights no more; this one gives to the layer below. */
    private void backwardAndUpdateShare(int index, int part, int parts) {
        if (index + 1 < layers.size()) {
            updateShare(index + 1, part, parts);
        }
        if (index > 0) {
            backwardShare(index, part, parts);
        } else {
            updateShare(0, part, parts);
        }
    }

    private void updateShare(int index, int part, int parts) {
        layers.get(index).update(workers.get(part), updater, inputsOf(index), part, parts);
    }

    private int parts(long work) {
        return alwaysSplit ? team.size() : team.partsFor(work);
    }

    void release() {
        inputs.release();
        inputRows.release();
    }

    /** Floats of the inputs. */
    long inputCount() {
        return (long) inputs.values().length + inputRows.values().length;
    }
}
