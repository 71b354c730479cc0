package dev.onset.training.data;

/**
 * A table's features, shifted and scaled by their mean and standard deviation over the training rows.
 *
 * @param values {@code rows} x {@code features}
 */
record Standardised(int features, float[] values) {

    /**
     * Standardises all rows in place: the table's own array is used, since it may be large.
     *
     * @throws DataException DATA-3 at a value so far from the training rows that float32 cannot say how far
     */
    static Standardised over(CsvTable table, int[] trainRows) {
        int features = table.features();
        float[] values = table.values();
        for (int feature = 0; feature < features; feature++) {
            double mean = 0;
            for (int row : trainRows) {
                mean += values[row * features + feature];
            }
            mean /= trainRows.length;
            double square = 0;
            for (int row : trainRows) {
                double distance = values[row * features + feature] - mean;
                square += distance * distance;
            }
            double deviation = Math.sqrt(square / trainRows.length);
            double scale = deviation > 0 ? 1 / deviation : 0;
            for (int row = 0; row < table.rows(); row++) {
                int at = row * features + feature;
                float standard = (float) ((values[at] - mean) * scale);
                if (!Float.isFinite(standard)) {
                    throw new DataException(
                            DataProblem.DATA_3,
                            table.place(row, feature) + ": " + values[at] + " is too far from the column's mean of "
                                    + mean + ". Check the cell.");
                }
                values[at] = standard;
            }
        }
        return new Standardised(features, values);
    }

    /** Some rows, in their order. */
    float[] rows(int[] rows) {
        float[] chosen = new float[rows.length * features];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * features, chosen, i * features, features);
        }
        return chosen;
    }
}
