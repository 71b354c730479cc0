package dev.onset.training.data;

import java.util.regex.Pattern;

/** A number as a CSV cell holds it: decimal, with an optional exponent, and blanks around it. */
final class Cell {

    /** Java's own parser also takes {@code 1d}, {@code 0x1p3} and {@code NaN}, which are typing errors here. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*+|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private Cell() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    /**
     * The number in a cell.
     *
     * @throws DataException DATA-3 when it is none, or beyond float32
     */
    static float number(String text, String place) {
        String cell = text.strip();
        if (cell.isEmpty()) {
            throw refused(place, "the cell is empty. Fill it or leave the row out.");
        }
        if (!isNumber(cell)) {
            throw refused(place, "'" + shortened(cell) + "' is not a finite number. Features must be numbers.");
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
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private static DataException refused(String place, String why) {
        return new DataException(DataProblem.DATA_3, place + ": " + why);
    }
}
