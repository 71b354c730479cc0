package dev.onset.training.data;

/** The ranges of parameters that several sets share; refusals name the parameter and the value. */
final class Ranges {

    static final int MOST_SAMPLES = 1_000_000;

    private Ranges() {}

    static void samples(String parameter, int value) {
        between(parameter, value, 1, MOST_SAMPLES);
    }

    static void between(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(parameter + " must be " + least + " to " + most + ", not " + value);
        }
    }

    static void noise(double noise) {
        if (!(noise >= 0 && noise <= 100)) {
            throw new IllegalArgumentException("noise must be 0 to 100, not " + noise);
        }
    }
}
