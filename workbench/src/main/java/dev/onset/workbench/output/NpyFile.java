package dev.onset.workbench.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * NumPy's array file, version 1.0: float32, little-endian, C order, two dimensions.
 *
 * <p>Format: numpy.lib.format, NEP 1.
 */
public final class NpyFile {

    private static final int ALIGNMENT = 64;
    private static final int PREAMBLE = 10;

    private NpyFile() {}

    /**
     * Writes a matrix; the file appears whole or not at all.
     *
     * @param values {@code rows * columns} numbers, row by row
     */
    public static void write(Path file, float[] values, int rows, int columns) throws IOException {
        AtomicFile.write(file, out -> {
            out.write(header(rows, columns));
            LittleEndianFloats.forEachChunk(values, out::write);
        });
    }

    static byte[] header(int rows, int columns) {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int unpadded = PREAMBLE + dictionary.length() + 1;
        int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        byte[] text = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(PREAMBLE + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) text.length)
                .put(text)
                .array();
    }
}
