package dev.onset.api.engine;

/** The ranges of an update rule's numbers. */
final class Range {

    private Range() {}

    static void positive(String rule, String parameter, double value) {
        require(value > 0 && Double.isFinite(value), rule, parameter, value, "be positive and finite");
    }

    static void notNegative(String rule, String parameter, double value) {
        require(value >= 0 && Double.isFinite(value), rule, parameter, value, "be at least 0 and finite");
    }

    static void fraction(String rule, String parameter, double value) {
        require(value >= 0 && value < 1, rule, parameter, value, "be in [0, 1)");
    }

    private static void require(boolean holds, String rule, String parameter, double value, String demand) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + parameter + " must " + demand + ", not " + value);
        }
    }
}
