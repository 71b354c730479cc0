package dev.onset.engine.simd.process;

import dev.onset.api.random.Law;
import dev.onset.api.random.RandomStream;
import dev.onset.api.random.TruncatedNormal;
import dev.onset.engine.simd.random.Laws;
import java.util.List;
import java.util.zip.CRC32;

/** Fills ranges by several laws, in chunks of several sizes, and says what bits came of it. */
public final class FilledHash {

    /** What is filled, and the hash at every width, on any number of threads, in any chunks, however compiled. */
    public enum Bag {
        /** Every law. */
        MIXED("d9a8fd5a", 20_011, Laws.all()),
        /** Every law, and soon done by an interpreter of vectors. */
        SMALL("563da389", 4999, Laws.all()),
        /** In one chunk a fill for three threads. */
        LONG("b093e945", 200_003, List.of(Law.Normal.STANDARD, new TruncatedNormal(-2, 2).law(0, 0.05)));

        /** Its hash. */
        public final String golden;

        private final int count;
        private final List<Law> laws;

        Bag(String golden, int count, List<Law> laws) {
            this.golden = golden;
            this.count = count;
            this.laws = laws;
        }
    }

    private FilledHash() {}

    /**
     * Prints the hash of the bag that the first argument names, in chunks of as many values as the second says,
     * repeated as the third says, and how many threads helped.
     */
    public static void main(String[] arguments) {
        Bag bag = Bag.valueOf(arguments[0]);
        String hash = "";
        for (int repeat = 0; repeat < Integer.parseInt(arguments[2]); repeat++) {
            hash = of(bag, Integer.parseInt(arguments[1]));
        }
        System.out.println("filled " + hash + " with " + helpers() + " helpers");
    }

    /** The hash of a bag in chunks of a size. */
    public static String of(Bag bag, int chunk) {
        CRC32 crc = new CRC32();
        RandomStream stream = RandomStream.root(77).child("bag");
        float[] values = new float[bag.count];
        for (Law law : bag.laws) {
            for (int from = 0; from < bag.count; from += chunk) {
                stream.fill(law, 1_000_003L + from, values, from, Math.min(bag.count, from + chunk));
            }
            for (float value : values) {
                int bits = Float.floatToRawIntBits(value);
                for (int shift = 0; shift < 32; shift += 8) {
                    crc.update(bits >>> shift);
                }
            }
        }
        return "%08x".formatted(crc.getValue());
    }

    /** They stay for a second after a fill. */
    private static long helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("onset-fill-"))
                .count();
    }
}
