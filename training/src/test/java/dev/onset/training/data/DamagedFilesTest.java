package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.onset.api.random.RandomStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files damaged at random: each loads or is refused by name; nothing else may come out. */
final class DamagedFilesTest {

    private static final int MUTANTS = 5_000;
    private static final long SEED = 20;

    private static final String TABLE = """
            width,height,kind
            1.5,2e3,round
            2.5,1e3,flat
            -3,0.1,"round"
            4,5,flat
            5,6,flat
            6,+7.25,round
            """;

    /** Bytes that mean something to a parser are tried more often than others. */
    private static final byte[] TELLING = "\0\1\u007F,\"\n\r.-+eE 09".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void idxFiles() throws IOException {
        assertThat(outcomes(IdxSet.images(4), file -> IdxFile.read(file, IdxFile.IMAGES)
                        .pixels()))
                .isBetween(1, MUTANTS - 1);
        assertThat(outcomes(IdxSet.labels(9), file -> IdxFile.read(file, IdxFile.LABELS)
                        .labels(10)))
                .isBetween(1, MUTANTS - 1);
    }

    @Test
    void gzippedIdxFiles() throws IOException {
        byte[] zipped = IdxSet.zipped(IdxSet.images(4));
        assertThat(outcomes(zipped, file -> IdxFile.read(file, IdxFile.IMAGES).pixels()))
                .isBetween(1, MUTANTS - 1);
    }

    @Test
    void csvFiles() throws IOException {
        assertThat(outcomes(TABLE.getBytes(StandardCharsets.UTF_8), file -> Csv.read(file, "last", "csv")))
                .isBetween(1, MUTANTS - 1);
    }

    private interface Reading {
        Object of(Path file);
    }

    /** How many mutants were accepted. */
    private static int outcomes(byte[] original, Reading reading) throws IOException {
        int accepted = 0;
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path file = memory.getPath("/mutant");
            for (int mutant = 0; mutant < MUTANTS; mutant++) {
                IdxSet.write(file, mutated(original, RandomStream.root(SEED).child(mutant)));
                try {
                    assertThat(reading.of(file)).isNotNull();
                    accepted++;
                } catch (DataException e) {
                    assertThat(e.getMessage()).startsWith("DATA-").contains("mutant");
                } catch (RuntimeException e) {
                    fail("mutant " + mutant + " of seed " + SEED, e);
                }
            }
        }
        return accepted;
    }

    private static byte[] mutated(byte[] original, RandomStream random) {
        int kind = random.below(0, 8);
        int length = kind == 0 ? random.below(1, original.length + 1) : original.length + (kind == 1 ? 3 : 0);
        byte[] mutant = Arrays.copyOf(original, length);
        int changes = kind < 2 ? 0 : 1 + random.below(2, 4);
        for (int change = 0; change < changes; change++) {
            int at = random.below(10 + 3L * change, mutant.length);
            int bits = random.bits(11 + 3L * change);
            mutant[at] = (bits & 1) == 0 ? (byte) (bits >> 8) : TELLING[random.below(12 + 3L * change, TELLING.length)];
        }
        return mutant;
    }
}
