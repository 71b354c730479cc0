package dev.onset.workbench.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of one weight matrix as a user types it: {@code 256x784} is 256 units of 784 inputs.
 *
 * @param rows units, at least 1
 * @param columns inputs of each unit, at least 1
 */
record MatrixShape(int rows, int columns) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})x([0-9]{1,9})");

    /**
     * Reads a shape.
     *
     * @throws UsageException when it is not one, is empty, or is absurdly large
     */
    static MatrixShape parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new UsageException("--shape takes OUTxIN, units times inputs, as in 256x784, not '" + text + "'.");
        }
        int rows = Integer.parseInt(form.group(1));
        int columns = Integer.parseInt(form.group(2));
        if (rows < 1 || columns < 1) {
            throw new UsageException("--shape '" + text + "' is empty: it needs at least 1x1.");
        }
        if ((long) rows * columns > Widths.MOST_PARAMETERS) {
            throw new UsageException("--shape '" + text + "' has " + (long) rows * columns + " weights; the most is "
                    + Widths.MOST_PARAMETERS + ".");
        }
        return new MatrixShape(rows, columns);
    }
}
