package dev.onset.api.random;

/**
 * What a stream's random words are turned into, with constants already in float32: the definition that every
 * {@link BulkSampler} reproduces bit by bit.
 *
 * <p>A law consumes a fixed number of words an index, so every value keeps its address. It is applied to the four words
 * of a counter at once, which lie 16 indices apart, because a normal needs two of them.
 */
public sealed interface Law permits CutNormal, CutTail, Law.Symmetric, Law.Interval, Law.Normal, Law.Sign, Law.Mask {

    /** Words of each index that the law reads, 1 or 2: word k is at counter (block, k). */
    default int planes() {
        return 1;
    }

    /**
     * Turns the words of one counter into the values of its four rows.
     *
     * @param words the four words of plane 0, then those of plane 1 where there are two
     * @param values receives four values
     */
    void four(int[] words, float[] values);

    /** The value at an index of a stream. */
    default float at(RandomStream stream, long index) {
        int[] words = new int[4 * planes()];
        float[] values = new float[4];
        stream.words(RandomStream.counter(index), words);
        four(words, values);
        return values[RandomStream.row(index)];
    }

    /**
     * Uniform on 2^24 equidistant values, symmetric about a middle and kept within two ends.
     *
     * <p>The value is fma(s, half, middle) with s = ((word >> 8) + 1/2) 2^-23, at most {@code high}, at least {@code
     * low}.
     *
     * @param middle of the interval, finite
     * @param half its half width, finite and at least 0
     * @param low the least value: rounding may carry a sum onto the interval's end
     * @param high the greatest value, at least {@code low}
     */
    record Symmetric(float middle, float half, float low, float high) implements Law {

        public Symmetric {
            if (!Float.isFinite(middle) || !(half >= 0) || !Float.isFinite(half)) {
                throw new IllegalArgumentException(
                        "middle and half must be finite, and half at least 0, not " + middle + " and " + half);
            }
            if (!(low <= high)) {
                throw new IllegalArgumentException("low must be at most high, not " + low + " and " + high);
            }
        }

        /** Uniform strictly inside (-1, 1). */
        public static final Symmetric UNIT = new Symmetric(0, 1, -1, 1);

        @Override
        public void four(int[] words, float[] values) {
            for (int row = 0; row < 4; row++) {
                float value = Math.fma(((words[row] >> 8) + 0.5f) * 0x1p-23f, half, middle);
                float above = value < low ? low : value;
                values[row] = above > high ? high : above;
            }
        }
    }

    /**
     * Normal by Box and Muller's transform of two words of one counter; the value is fma(z, deviation, mean).
     *
     * <p>The greatest |z| is 6.66; a normal goes beyond once in 3.6e10. z is within 3e-7 max(1, r) + 1e-7 / r of the
     * exact transform of its words, r being the radius, and nowhere farther than 3e-4: small radii come of u next to 1.
     *
     * @param mean is added; finite
     * @param deviation is multiplied; finite and at least 0
     */
    record Normal(float mean, float deviation) implements Law {

        public Normal {
            if (!Float.isFinite(mean) || !(deviation >= 0) || !Float.isFinite(deviation)) {
                throw new IllegalArgumentException("mean and deviation must be finite, and deviation at least 0, not "
                        + mean + " and " + deviation);
            }
        }

        /** Standard normal; negative zero is what addition leaves every zero's sign alone with. */
        public static final Normal STANDARD = new Normal(-0f, 1);

        @Override
        public void four(int[] words, float[] values) {
            for (int pair = 0; pair < 4; pair += 2) {
                float radius = BoxMuller.radius(words[pair]);
                values[pair] = Math.fma(BoxMuller.cosine(words[pair + 1]) * radius, deviation, mean);
                values[pair + 1] = Math.fma(BoxMuller.sine(words[pair + 1]) * radius, deviation, mean);
            }
        }
    }

    /** Which ends of an interval belong to it. */
    enum Ends {
        /** Neither. */
        OPEN,
        /** The lower one alone. */
        HALF_OPEN,
        /** Both. */
        CLOSED
    }

    /**
     * Uniform on an interval, in all the resolution that float32 has near zero: from 64 bits an index.
     *
     * <p>With u = (word 0 + word 1 2^-32) 2^-32 in double, both words unsigned, the value is fma(u, high - low, low) in
     * double, rounded to float32 and then brought to the nearest float within. On [0, 1) every float from 2^-29 on is
     * drawn as often as its share of the interval says, but for the last one, which takes the half step above it too; and
     * below that multiples of 2^-64 are.
     *
     * @param low the lower end, finite
     * @param high the upper end, finite, above the lower
     * @param ends which of them belong to it
     */
    record Interval(float low, float high, Ends ends) implements Law {

        public Interval {
            if (ends == null) {
                throw new IllegalArgumentException("ends must be one of OPEN, HALF_OPEN and CLOSED, not null");
            }
            boolean room = ends == Ends.OPEN ? Math.nextUp(low) < high : low < high;
            if (!room || !Float.isFinite(low) || !Float.isFinite(high)) {
                throw new IllegalArgumentException(
                        "an interval needs finite ends with a float32 that belongs to it, not " + low + " and " + high
                                + ", " + ends);
            }
        }

        @Override
        public int planes() {
            return 2;
        }

        @Override
        public void four(int[] words, float[] values) {
            for (int row = 0; row < 4; row++) {
                values[row] = value(words[row], words[4 + row]);
            }
        }

        /** The value of an index's two words. */
        public float value(int word, int more) {
            double u = Math.fma((double) (more & 0xFFFFFFFFL), 0x1p-64, (word & 0xFFFFFFFFL) * 0x1p-32);
            float value = (float) Math.fma(u, (double) high - low, low);
            float least = Math.max(value, ends == Ends.OPEN ? Math.nextUp(low) : low);
            return Math.min(least, ends == Ends.CLOSED ? high : Math.nextDown(high));
        }
    }

    /**
     * Rademacher: plus or minus a magnitude, by the word's uppermost bit.
     *
     * @param magnitude finite, at least 0
     */
    record Sign(float magnitude) implements Law {

        public Sign {
            if (!(magnitude >= 0) || !Float.isFinite(magnitude)) {
                throw new IllegalArgumentException("magnitude must be finite and at least 0, not " + magnitude);
            }
        }

        @Override
        public void four(int[] words, float[] values) {
            for (int row = 0; row < 4; row++) {
                values[row] = words[row] < 0 ? -magnitude : magnitude;
            }
        }
    }

    /**
     * Bernoulli: a value where the word, unsigned, is below a threshold, else 0.
     *
     * @param threshold the probability times 2^32, from 0 to 2^32
     * @param value what is kept, finite
     */
    record Mask(long threshold, float value) implements Law {

        public Mask {
            if (threshold < 0 || threshold > 1L << 32) {
                throw new IllegalArgumentException("threshold must be from 0 to 2^32, not " + threshold);
            }
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite, not " + value);
            }
        }

        /** The law that keeps {@code value} with a probability in [0, 1], rounded to a multiple of 2^-32. */
        public static Mask of(double probability, float value) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be from 0 to 1, not " + probability);
            }
            return new Mask(Math.round(probability * 0x1p32), value);
        }

        @Override
        public void four(int[] words, float[] values) {
            for (int row = 0; row < 4; row++) {
                values[row] = (words[row] & 0xFFFFFFFFL) < threshold ? value : 0;
            }
        }
    }
}
