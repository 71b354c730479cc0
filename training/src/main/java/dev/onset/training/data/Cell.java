package dev.onset.training.data;

/** A number as a CSV cell holds it: decimal, with an optional exponent, and blanks around it. */
final class Cell {

    private static final int MESSAGE_LENGTH = 40;

    private Cell() {}

    static boolean isNumber(String text) {
        return !Double.isNaN(parsed(text.strip()));
    }

    /**
     * The number in a cell.
     *
     * @throws DataException DATA-3 when it is none, or beyond float32
     */
    static float number(String text, CellPlace place) {
        String cell = text.strip();
        double number = parsed(cell);
        if (Double.isNaN(number)) {
            throw refused(
                    place,
                    cell.isEmpty()
                            ? "the cell is empty. Fill it or leave the row out."
                            : "'" + shortened(cell) + "' is not a finite number. Features must be numbers.");
        }
        float value = Float.parseFloat(cell);
        if (!Float.isFinite(value)) {
            throw refused(
                    place, "'" + shortened(cell) + "' is beyond the range of float32 (3.4e38). Scale the column.");
        }
        return value;
    }

    /** Text from a file, short enough for a message. */
    static String shortened(String text) {
        return text.length() <= MESSAGE_LENGTH ? text : text.substring(0, MESSAGE_LENGTH) + "...";
    }

    /** The number, or NaN where the text is none. */
    private static double parsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Java's own parser also takes 1d, 0x1p3, NaN and Infinity, which are typing errors here.
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static DataException refused(CellPlace place, String why) {
        return new DataException(DataProblem.DATA_3, place + ": " + why);
    }
}
