package dev.onset.training.data;

/** The stable codes of everything that can be wrong with data; the README has an anchor for each. */
public enum DataProblem {
    /** A file or folder is not there, or cannot be read. */
    DATA_1,
    /** A file is not of the form it should have: wrong magic number, truncated, trailing bytes, ragged rows. */
    DATA_2,
    /** A value is outside its range: a label without a class, a cell that is not a finite number. */
    DATA_3,
    /** More than memory or an array can hold. */
    DATA_4,
    /**
     * The request itself cannot be met: no path, an option that the source does not have, a column that is not there.
     */
    DATA_5;

    /** The code as messages show it: {@code DATA-1}. */
    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
