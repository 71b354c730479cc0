package dev.onset.api.init;

import dev.onset.api.linear.HaarMatrix;
import dev.onset.api.random.Law;
import dev.onset.api.random.RandomStream;
import dev.onset.api.random.TruncatedNormal;
import java.util.Arrays;

/**
 * The weight matrix an initializer sets: a row for each unit, a column for each input.
 *
 * <p>Every weight starts as NaN, so that a forgotten one is found. The bulk methods give weight i (row by row) the
 * stream's value at i, whatever order or width they work in. Several threads may set different weights at once.
 */
public final class Weights {

    /** Above the largest standard normal, which is 6.66. */
    private static final double LARGEST_NORMAL = 7;

    /** For numbers that are looked at once, since what bounds them is not worth a formula. */
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;

    private final int rows;
    private final int columns;
    private final float[] values;

    /** Read by every thread that sets a weight: whoever meets UNSET first writes the NaN, once. */
    private volatile State state = State.UNSET;

    private Weights(int rows, int columns, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A matrix that has not been set: every weight is NaN.
     *
     * @param rows units, at least 1
     * @param columns inputs of each unit, at least 1
     * @throws IllegalArgumentException for less, or for more weights than an array holds
     */
    public static Weights unset(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("weights need at least 1 x 1, not " + rows + " x " + columns);
        }
        if ((long) rows * columns > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "weights are at most 2^31 - 1, which is fewer than " + rows + " x " + columns);
        }
        return new Weights(rows, columns, new float[rows * columns]);
    }

    /** Units of the layer. */
    public int rows() {
        return rows;
    }

    /** Inputs of each unit. */
    public int columns() {
        return columns;
    }

    /** How many weights. */
    public int count() {
        return values.length;
    }

    /** One weight, NaN while it has not been set. */
    public float get(int row, int column) {
        return values()[index(row, column)];
    }

    /** Sets one weight, rounded to float32. */
    public void set(int row, int column, double value) {
        values()[index(row, column)] = (float) value;
    }

    /** Sets every weight to one value. */
    public void fill(double value) {
        Arrays.fill(values, (float) value);
        overwritten(Math.abs(value));
    }

    /** Sets every weight by its place. */
    public void fill(Cell cell) {
        float[] all = values();
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, i++) {
                all[i] = (float) cell.weight(row, column);
            }
        }
    }

    /**
     * Sets every weight from N(mean, deviation²).
     *
     * @param mean finite in float32
     * @param deviation at least 0 and finite in float32
     * @throws IllegalArgumentException when one of them is not
     */
    public void fillNormal(RandomStream random, double mean, double deviation) {
        float m = finite("mean", mean);
        float d = deviation("deviation", deviation);
        random.fill(new Law.Normal(m, d), 0, values, 0, values.length);
        overwritten(Math.abs(mean) + LARGEST_NORMAL * deviation);
    }

    /**
     * Sets every weight uniformly, strictly between the two; where no float32 lies between them, to the one nearest
     * their middle.
     *
     * @param min finite in float32
     * @param max at least min, finite in float32
     * @throws IllegalArgumentException when one of them is not
     */
    public void fillUniform(RandomStream random, double min, double max) {
        float low = Math.nextUp(finite("min", min));
        float high = Math.nextDown(finite("max", max));
        if (!(min <= max)) {
            throw new IllegalArgumentException("min must be at most max, not " + min + " and " + max);
        }
        float middle = (float) (min + (max - min) / 2);
        float half = (float) ((max - min) / 2);
        if (low < high) {
            random.fill(new Law.Symmetric(middle, half, low, high), 0, values, 0, values.length);
        } else {
            Arrays.fill(values, middle);
        }
        overwritten(Math.max(Math.abs(min), Math.abs(max)));
    }

    /**
     * Sets every weight from a normal cut at both ends.
     *
     * @param mean of the normal before the cut, finite in float32
     * @param deviation of the normal before the cut, at least 0 and finite in float32: what remains has a smaller one
     * @param lower the cut below, in standard deviations from the mean
     * @param upper the cut above, in standard deviations from the mean
     * @throws IllegalArgumentException when one of them is not, or nothing is between the cuts
     */
    public void fillTruncatedNormal(RandomStream random, double mean, double deviation, double lower, double upper) {
        finite("mean", mean);
        deviation("deviation", deviation);
        random.fill(new TruncatedNormal(lower, upper).law(mean, deviation), 0, values, 0, values.length);
        overwritten(UNKNOWN);
    }

    /**
     * Sets the matrix to gain * Q, with Q drawn uniformly from the matrices whose columns are orthonormal, or whose
     * rows are where there are fewer units than inputs; see {@link HaarMatrix} for accuracy, memory and threads.
     *
     * @param gain the length of each orthonormal column or row, at least 0 and finite in float32
     * @throws IllegalArgumentException when it is not, or the matrix is too large for it
     */
    public void fillOrthogonal(RandomStream random, double gain) {
        deviation("gain", gain);
        HaarMatrix.fill(values, rows, columns, random, gain);
        overwritten(UNKNOWN);
    }

    /** The weights row by row: the matrix itself, not a copy. */
    public float[] values() {
        if (state != State.OPEN) {
            open();
        }
        return values;
    }

    /** Whether no weight is NaN or infinite; one that has not been set is NaN. */
    public boolean allFinite() {
        if (state == State.SET) {
            look();
        }
        return state == State.FINITE || Finite.all(values());
    }

    private synchronized void look() {
        if (state == State.SET && Finite.all(values)) {
            state = State.FINITE;
        }
    }

    private synchronized void open() {
        if (state == State.UNSET) {
            Arrays.fill(values, Float.NaN);
        }
        state = State.OPEN;
    }

    /** Every weight has been set, to numbers whose magnitude is at most {@code largest}. */
    private synchronized void overwritten(double largest) {
        if (state != State.OPEN) {
            state = largest <= Float.MAX_VALUE ? State.FINITE : State.SET;
        }
    }

    private static float finite(String name, double value) {
        if (!Float.isFinite((float) value)) {
            throw new IllegalArgumentException(name + " must be finite in float32, not " + value);
        }
        return (float) value;
    }

    private static float deviation(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " must be at least 0, not " + value);
        }
        return finite(name, value);
    }

    private int index(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "weight [" + row + "," + column + "] is outside " + rows + " x " + columns);
        }
        return row * columns + column;
    }

    /** What is known without looking: a pass over a large matrix costs as much as a seventh of drawing it. */
    private enum State {
        /** Nobody has had the array, and the NaN that every weight starts as is still to be written. */
        UNSET,
        /** Nobody has had the array, and whether all that is in it is finite has not been looked at. */
        SET,
        /** Nobody has had the array, and all that is in it is finite. */
        FINITE,
        /** Somebody may have the array, and anything may be in it. */
        OPEN
    }

    /** A weight as a function of its place. */
    @FunctionalInterface
    public interface Cell {

        /** The weight at a row (unit) and a column (input). */
        double weight(int row, int column);
    }
}
