package dev.onset.engine.simd.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomSets;
import dev.onset.api.random.RandomStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bits of permutations, masks and directions, frozen: a change is one for everybody who draws them. */
final class RandomSetsBitsTest {

    @ParameterizedTest
    @CsvSource({"1, 2, 5842f6d9", "-7, 10, bb636a5a", "42, 1001, 65dafe06", "1234567, 70001, 4298af5d"})
    void permutationsStay(long seed, int count, String golden) {
        int[] order = RandomSets.permutation(stream(seed), count);
        assertThat(crc(order)).as("seed %d", seed).isEqualTo(golden);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 3, 1, 92b41842",
        "-7, 5, 17, 4, cbd3c5f7",
        "42, 100, 1001, 500, ddd351d7",
        "1234567, 1099511627793, 20011, 19000, cf90fd1f"
    })
    void exactMasksStay(long seed, long first, int count, int kept, String golden) {
        float[] mask = new float[count + 3];
        RandomSets.exactMask(stream(seed), first, mask, 2, 2 + count, kept);
        assertThat(crc(mask)).as("seed %d", seed).isEqualTo(golden);
    }

    /** The last is long enough for vectors. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 3, 812dfcc1",
        "-7, 5, 3, 1, eb211370",
        "42, 100, 17, 0.25, d29d7eda",
        "5, 63, 1001, 1, cf207e97",
        "1234567, 1099511627793, 20011, 2, ba36c42a"
    })
    void spherePointsStay(long seed, long first, int dimension, double radius, String golden) {
        float[] point = new float[dimension + 3];
        RandomSets.sphere(stream(seed), first, point, 2, 2 + dimension, radius);
        assertThat(crc(point)).as("seed %d", seed).isEqualTo(golden);
    }

    private static RandomStream stream(long seed) {
        return RandomStream.root(seed).child("sets");
    }

    private static String crc(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return crc(bytes);
    }

    private static String crc(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        return crc(bytes);
    }

    private static String crc(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return "%08x".formatted(crc.getValue());
    }
}
