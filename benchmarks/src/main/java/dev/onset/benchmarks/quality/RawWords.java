package dev.onset.benchmarks.quality;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;

/**
 * Writes the 32-bit words of {@link RandomStream} to standard output without end, little-endian, for a battery of
 * tests.
 *
 * <p>{@code RawWords raw|layers|seeds [SEED]}, the seed a decimal long, 1 if absent. {@code raw} is one weight's
 * stream, index by index. {@code layers} takes index 0 of 1024 layers' weights, then index 1 of each, and so on; {@code
 * seeds} does so with one weight under 1024 consecutive seeds. It ends with 0 when its reader does, with 2 for
 * arguments it does not know.
 */
public final class RawWords {

    /** How many streams take turns. */
    static final int INTERLEAVED = 1024;

    private static final int WORDS = 1 << 14;

    private RawWords() {}

    /** Writes until nobody reads any more. */
    public static void main(String[] arguments) {
        RandomStream[] streams;
        try {
            streams = streams(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("onset: " + e.getMessage());
            System.exit(2);
            return;
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            write(streams, out, Long.MAX_VALUE);
        } catch (IOException e) {
            // The reader has had enough: that is how a run ends.
            System.exit(0);
        }
    }

    /**
     * The streams that arguments ask for.
     *
     * @throws IllegalArgumentException naming what there is to ask for
     */
    static RandomStream[] streams(String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("RawWords takes raw, layers or seeds, and perhaps a seed");
        }
        long seed = arguments.length == 1 ? 1 : seed(arguments[1]);
        return switch (arguments[0]) {
            case "raw" -> new RandomStream[] {weight(seed, 0)};
            case "layers" ->
                IntStream.range(0, INTERLEAVED)
                        .mapToObj(layer -> weight(seed, layer))
                        .toArray(RandomStream[]::new);
            case "seeds" ->
                IntStream.range(0, INTERLEAVED)
                        .mapToObj(next -> weight(seed + next, 0))
                        .toArray(RandomStream[]::new);
            default ->
                throw new IllegalArgumentException(
                        "RawWords knows no '" + arguments[0] + "'; there are raw, layers and seeds");
        };
    }

    /** Writes that many buffers of words: index i of every stream in turn, then i + 1. */
    static void write(RandomStream[] streams, OutputStream out, long buffers) throws IOException {
        byte[] bytes = new byte[4 * WORDS];
        int per = Math.max(1, WORDS / streams.length);
        for (long buffer = 0; buffer < buffers; buffer++) {
            for (int step = 0; step < per; step++) {
                for (int stream = 0; stream < streams.length; stream++) {
                    int word = streams[stream].bits(buffer * per + step);
                    int at = 4 * (step * streams.length + stream);
                    bytes[at] = (byte) word;
                    bytes[at + 1] = (byte) (word >>> 8);
                    bytes[at + 2] = (byte) (word >>> 16);
                    bytes[at + 3] = (byte) (word >>> 24);
                }
            }
            out.write(bytes, 0, 4 * per * streams.length);
        }
    }

    private static RandomStream weight(long seed, int layer) {
        return RandomStream.root(seed).child(LayerSpec.nameOfPlace(layer)).child("weight");
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the seed must be a whole number, not '" + text + "'", e);
        }
    }
}
