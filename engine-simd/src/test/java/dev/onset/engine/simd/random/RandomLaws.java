package dev.onset.engine.simd.random;

import dev.onset.api.random.Law;
import dev.onset.api.random.TruncatedNormal;
import java.util.Random;

/** Laws of any kind with constants of any size, for what nobody thought of. */
final class RandomLaws {

    private final Random random;

    RandomLaws(long seed) {
        random = new Random(seed);
    }

    /** The next one. */
    Law next() {
        while (true) {
            try {
                return any();
            } catch (IllegalArgumentException another) {
                // Its constants left float32, or nothing lay between its ends.
            }
        }
    }

    private Law any() {
        return switch (random.nextInt(8)) {
            case 0 -> new Law.Normal(number(5), size(5));
            case 1 -> {
                float middle = number(5);
                float half = size(5);
                yield new Law.Symmetric(middle, half, middle - half * random.nextFloat(), middle + half);
            }
            case 2 -> {
                float low = number(10);
                yield new Law.Interval(low, low + size(8), Law.Ends.values()[random.nextInt(3)]);
            }
            case 3 -> new Law.Sign(size(20));
            case 4 -> new Law.Mask((long) Math.scalb(1, random.nextInt(33)) - random.nextInt(2), number(3));
            default -> {
                double lower = random.nextInt(8) == 0 ? Double.NEGATIVE_INFINITY : number(2);
                double upper = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : Math.max(lower, -40) + size(3);
                yield new TruncatedNormal(lower, upper).law(number(3), size(6));
            }
        };
    }

    /** Of either sign, and e to the power of so many deviations in size. */
    private float number(double spread) {
        return random.nextInt(6) == 0 ? 0 : (float) random.nextGaussian() * size(spread);
    }

    private float size(double spread) {
        return (float) Math.exp(random.nextGaussian() * spread);
    }
}
