package dev.onset.training;

/**
 * A loss over whole batches: the mean over the samples, its gradient in float32, and how many answers are right.
 *
 * <p>Each sample is computed in double precision and its gradient rounded once; losses are added in double, in the
 * order of the rows. Holds its workspace, so it allocates nothing and belongs to one thread.
 */
public final class BatchLoss {

    private final Loss loss;
    private final double[] outputsOfSample;
    private final double[] gradientOfSample;

    /**
     * A loss for networks of so many outputs.
     *
     * @param outputs the network's outputs, at least 1
     */
    public BatchLoss(Loss loss, int outputs) {
        this.loss = loss;
        this.outputsOfSample = new double[outputs];
        this.gradientOfSample = new double[outputs];
    }

    /** The loss of one sample. */
    public Loss loss() {
        return loss;
    }

    /**
     * The mean loss of a batch, and its gradient as {@link dev.onset.api.engine.DenseNetwork#backward} wants it.
     *
     * @param outputs what the network gave for the batch, {@code batch.rows()} rows from the array's start
     * @param gradient receives the mean loss's derivative with respect to each output (so the division by the number of
     *     rows is in it), in the same shape
     * @return the mean loss; NaN where an output is not finite
     */
    public double lossAndGradient(float[] outputs, Batch batch, float[] gradient) {
        int width = outputsOfSample.length;
        int rows = batch.rows();
        double sum = 0;
        for (int row = 0, at = 0; row < rows; row++) {
            sum += sample(outputs, batch, row);
            for (int k = 0; k < width; k++, at++) {
                gradient[at] = (float) (gradientOfSample[k] / rows);
            }
        }
        return sum / rows;
    }

    /** The sum of the losses of a batch's samples, as {@link #lossAndGradient} adds them. */
    public double sum(float[] outputs, Batch batch) {
        double sum = 0;
        for (int row = 0; row < batch.rows(); row++) {
            sum += sample(outputs, batch, row);
        }
        return sum;
    }

    /**
     * How many samples of a batch have their label on top: the largest logit's place, the first of equals, or, in a
     * binary task, whether the logit is positive. None in a regression.
     */
    public int correct(float[] outputs, Batch batch) {
        int width = outputsOfSample.length;
        int correct = 0;
        for (int row = 0; row < batch.rows(); row++) {
            int said =
                    switch (loss.task()) {
                        case CLASSIFICATION -> largest(outputs, row * width, width);
                        case BINARY -> outputs[row * width] > 0 ? 1 : 0;
                        case REGRESSION -> -1;
                    };
            if (said >= 0 && said == batch.samples().label(batch.sample(row))) {
                correct++;
            }
        }
        return correct;
    }

    private double sample(float[] outputs, Batch batch, int row) {
        int start = row * outputsOfSample.length;
        for (int k = 0; k < outputsOfSample.length; k++) {
            outputsOfSample[k] = outputs[start + k];
        }
        return loss.sample(outputsOfSample, batch.samples(), batch.sample(row), gradientOfSample);
    }

    private static int largest(float[] outputs, int start, int width) {
        int best = 0;
        for (int k = 1; k < width; k++) {
            if (outputs[start + k] > outputs[start + best]) {
                best = k;
            }
        }
        return best;
    }
}
