package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.onset.training.Dataset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MnistTest {

    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSet() {
        IdxSet.write(folder);
    }

    @Test
    void pixelsAreDividedBy255AndImagesKeepTheirOrder() {
        Dataset set = load();
        assertThat(set.name()).isEqualTo("mnist:" + folder);
        assertThat(set.inputs()).isEqualTo(6);
        assertThat(set.outputs()).isEqualTo(10);
        assertThat(set.train().count()).isEqualTo(IdxSet.TRAIN);
        assertThat(set.test().count()).isEqualTo(IdxSet.TEST);
        assertThat(set.train().value(11, 5)).isEqualTo(82 / 255f);
        assertThat(set.train().label(11)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-idx%d-ubyte.gz", ".idx%d-ubyte", ".idx%d-ubyte.gz"})
    void everyUsualNameIsFound(String form) throws IOException {
        long plain = Checksum.of(load());
        for (String stem : new String[] {"train-images", "train-labels", "t10k-images", "t10k-labels"}) {
            int dimensions = stem.endsWith("images") ? 3 : 1;
            Path from = folder.resolve(stem + "-idx" + dimensions + "-ubyte");
            byte[] bytes = Files.readAllBytes(from);
            IdxSet.write(
                    folder.resolve(stem + form.formatted(dimensions)),
                    form.endsWith("gz") ? IdxSet.zipped(bytes) : bytes);
            Files.delete(from);
        }
        assertThat(Checksum.of(load())).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x00000801, DATA-2, byte 0: the magic number is 0x00000801",
        "4, 0, DATA-2, byte 4: the header declares a size of 0",
        "8, 0xFFFFFFFF, DATA-2, byte 8: the header declares a size of 4294967295",
        "4, 13, DATA-2, the header declares 78 bytes of data",
        "4, 0x7FFFFFFF, DATA-2, the header declares 12884901882 bytes of data",
        "4, 11, DATA-2, byte 82: there are more bytes than the header declares",
    })
    void aHeaderThatLiesIsRefused(int at, long value, String code, String why) throws IOException {
        byte[] bytes = IdxSet.images(IdxSet.TRAIN);
        ByteBuffer.wrap(bytes).putInt(at, (int) value);
        IdxSet.write(folder.resolve(IMAGES), bytes);
        assertRefused(code, IMAGES, why);
        Files.delete(folder.resolve(IMAGES));
        IdxSet.write(folder.resolve(IMAGES + ".gz"), IdxSet.zipped(bytes));
        assertThatExceptionOfType(DataException.class).isThrownBy(this::load).withMessageStartingWith("DATA-");
    }

    @Test
    void sizesWhoseProductOverflowsAreRefused() {
        byte[] bytes = IdxSet.images(IdxSet.TRAIN);
        for (int at = 4; at < 16; at += 4) {
            ByteBuffer.wrap(bytes).putInt(at, 0x7FFFFFFF);
        }
        IdxSet.write(folder.resolve(IMAGES), bytes);
        assertRefused("DATA-2", IMAGES, "over 2^63");
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() {
        byte[] images = IdxSet.images(IdxSet.TRAIN);
        for (int length = 0; length < images.length; length++) {
            IdxSet.write(folder.resolve(IMAGES), Arrays.copyOf(images, length));
            assertRefused("DATA-2", IMAGES, "byte ");
        }
    }

    @Test
    void aTruncatedGzipIsRefusedWhereverItEnds() throws IOException {
        byte[] labels = IdxSet.zipped(IdxSet.labels(IdxSet.TRAIN));
        Files.delete(folder.resolve(LABELS));
        for (int length = 0; length < labels.length; length++) {
            IdxSet.write(folder.resolve(LABELS + ".gz"), Arrays.copyOf(labels, length));
            assertRefused("DATA-2", LABELS + ".gz", "byte ");
        }
    }

    @Test
    void aGzipBombIsReadNoFurtherThanItsHeaderDeclares() throws IOException {
        byte[] bomb = Arrays.copyOf(IdxSet.images(IdxSet.TRAIN), 50_000_000);
        Files.delete(folder.resolve(IMAGES));
        IdxSet.write(folder.resolve(IMAGES + ".gz"), IdxSet.zipped(bomb));
        assertRefused("DATA-2", IMAGES + ".gz", "byte 88: there are more bytes than the header declares");
    }

    @Test
    void aLabelWithoutAClassIsRefusedWithItsPlace() {
        byte[] labels = IdxSet.labels(IdxSet.TRAIN);
        labels[8 + 7] = 10;
        IdxSet.write(folder.resolve(LABELS), labels);
        assertRefused("DATA-3", LABELS, "byte 15: label 10 of sample 7 is outside 0..9");
        assertThat(DataCatalog.standard()
                        .load("mnist:" + folder + ",classes=11")
                        .outputs())
                .isEqualTo(11);
    }

    @Test
    void asManyLabelsAsImagesAreRequired() {
        IdxSet.write(folder.resolve(LABELS), IdxSet.labels(IdxSet.TRAIN - 1));
        assertRefused("DATA-2", LABELS, "declares 11 labels");
    }

    @Test
    void testImagesMustHaveTheShapeOfTrainingImages() {
        byte[] images = IdxSet.images(IdxSet.TEST);
        ByteBuffer.wrap(images).putInt(8, IdxSet.COLUMNS).putInt(12, IdxSet.ROWS);
        IdxSet.write(folder.resolve("t10k-images-idx3-ubyte"), images);
        assertRefused("DATA-2", "t10k-images-idx3-ubyte", "images are 2 x 3");
    }

    @Test
    void aMissingFileOrFolderIsNamed() throws IOException {
        Files.delete(folder.resolve(LABELS));
        assertRefused("DATA-1", LABELS, "gzipped or not");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new Mnist(folder.resolve("nowhere").toString(), 10).load())
                .withMessageStartingWith("DATA-1")
                .withMessageContaining("there is no such folder");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new Mnist(folder.resolve(IMAGES).toString(), 10).load())
                .withMessageContaining("is a file");
    }

    private Dataset load() {
        return DataCatalog.standard().load("mnist:" + folder);
    }

    private void assertRefused(String code, String file, String why) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(this::load)
                .withMessageStartingWith(code)
                .withMessageContaining(file)
                .withMessageContaining(why);
    }
}
