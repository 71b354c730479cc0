package dev.onset.engine.simd.process;

import dev.onset.api.init.Weights;
import dev.onset.api.random.RandomStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;

/** Draws orthogonal matrices and says what bits came of it. */
public final class OrthogonalHash {

    /** Rows and columns: every width of tile, one block and several, tall and wide. */
    private static final List<int[]> SHAPES = List.of(
            new int[] {1, 1}, new int[] {17, 17}, new int[] {10, 300}, new int[] {129, 65}, new int[] {257, 257});

    /**
     * The sums at every width, on any number of threads, interpreted or compiled: a change is one for every network.
     */
    public static final String GOLDEN = "f5fa1790 67bf6bc6 889c2a97 13f37b5a c62ac499";

    private OrthogonalHash() {}

    /** Prints the sums. */
    public static void main(String[] arguments) {
        System.out.println("hash " + of());
    }

    /** A CRC-32 of each matrix, its numbers as big-endian words. */
    public static String of() {
        StringBuilder sums = new StringBuilder();
        for (int[] shape : SHAPES) {
            Weights weights = Weights.unset(shape[0], shape[1]);
            weights.fillOrthogonal(RandomStream.root(4).child("layers.1"), 1.5);
            ByteBuffer bytes = ByteBuffer.allocate(weights.count() * Float.BYTES);
            bytes.asFloatBuffer().put(weights.values());
            CRC32 sum = new CRC32();
            sum.update(bytes);
            sums.append("%08x ".formatted(sum.getValue()));
        }
        return sums.toString().strip();
    }
}
