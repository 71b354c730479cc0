package dev.onset.training.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small image sets in IDX files: pixel p of image i is 7 i + p, modulo 256, label i modulo 10. */
final class IdxSet {

    static final int TRAIN = 12;
    static final int TEST = 5;
    static final int ROWS = 3;
    static final int COLUMNS = 2;

    private IdxSet() {}

    static byte[] images(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * ROWS * COLUMNS);
        bytes.putInt(0x0803).putInt(count).putInt(ROWS).putInt(COLUMNS);
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < ROWS * COLUMNS; p++) {
                bytes.put((byte) (7 * i + p));
            }
        }
        return bytes.array();
    }

    static byte[] labels(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count);
        bytes.putInt(0x0801).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (i % 10));
        }
        return bytes.array();
    }

    /** A set of four plain files. */
    static void write(Path folder) {
        write(folder.resolve("train-images-idx3-ubyte"), images(TRAIN));
        write(folder.resolve("train-labels-idx1-ubyte"), labels(TRAIN));
        write(folder.resolve("t10k-images-idx3-ubyte"), images(TEST));
        write(folder.resolve("t10k-labels-idx1-ubyte"), labels(TEST));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
