package dev.onset.training.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of unsigned bytes in the IDX format: a magic number, the sizes, the bytes.
 *
 * <p>Memory is taken only as bytes arrive, never because a header says so: a plain file must have exactly the length
 * its header declares, a gzipped one is read a chunk at a time, and not further than one byte past the declared end.
 */
final class IdxFile {

    /** The magic number of images: three dimensions of unsigned bytes. */
    static final int IMAGES = 0x0803;
    /** The magic number of labels: one dimension. */
    static final int LABELS = 0x0801;

    private static final int BUFFER = 1 << 14;
    private static final int CHUNK = 1 << 20;
    /** DEFLATE never expands a byte to more than this many. */
    private static final long MOST_INFLATION = 1032;

    private static final float WHITE = 255;

    private final Path path;
    private final int[] sizes;
    private final List<byte[]> chunks;

    private IdxFile(Path path, int[] sizes, List<byte[]> chunks) {
        this.path = path;
        this.sizes = sizes;
        this.chunks = chunks;
    }

    /**
     * Reads a file.
     *
     * @param magic {@link #IMAGES} or {@link #LABELS}
     * @throws DataException DATA-1 when it cannot be read, DATA-2 when it is malformed, DATA-4 when it is too large
     */
    static IdxFile read(Path path, int magic) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            raw.mark(2);
            boolean gzipped = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            return gzipped ? unzipped(path, magic, raw) : parse(path, magic, raw, Files.size(path), "the file has");
        } catch (IOException e) {
            throw new DataException(DataProblem.DATA_1, path + ": it cannot be read: " + e.getMessage() + ".", e);
        }
    }

    Path path() {
        return path;
    }

    int count() {
        return sizes[0];
    }

    int rows() {
        return sizes[1];
    }

    int columns() {
        return sizes[2];
    }

    /** Bytes of one item. */
    int itemSize() {
        int size = 1;
        for (int i = 1; i < sizes.length; i++) {
            size *= sizes[i];
        }
        return size;
    }

    /** All bytes as numbers from 0 to 1. */
    float[] pixels() {
        float[] pixels = new float[count() * itemSize()];
        int at = 0;
        for (byte[] chunk : chunks) {
            for (byte value : chunk) {
                pixels[at++] = (value & 0xFF) / WHITE;
            }
        }
        return pixels;
    }

    /**
     * All bytes as labels.
     *
     * @throws DataException DATA-3 at the first that is not below {@code classes}
     */
    int[] labels(int classes) {
        int[] labels = new int[count()];
        int at = 0;
        for (byte[] chunk : chunks) {
            for (byte value : chunk) {
                labels[at] = value & 0xFF;
                if (labels[at] >= classes) {
                    throw new DataException(
                            DataProblem.DATA_3,
                            path + ", byte " + (headerSize(sizes.length) + (long) at) + ": label " + labels[at]
                                    + " of sample " + at + " is outside 0.." + (classes - 1)
                                    + ". For a set of more classes write mnist:DIR,classes=K.");
                }
                at++;
            }
        }
        return labels;
    }

    private static IdxFile unzipped(Path path, int magic, InputStream raw) throws IOException {
        // What the compressed bytes can hold at most bounds what a header may ask for.
        long most = Math.multiplyExact(Files.size(path), MOST_INFLATION);
        try (InputStream bytes = new GZIPInputStream(raw, BUFFER)) {
            return parse(path, magic, bytes, most, "its gzipped data cannot hold more than");
        } catch (EOFException e) {
            throw malformed(path, Files.size(path), "the gzipped data end early. Fetch the file again.", e);
        } catch (ZipException e) {
            throw malformed(path, 0, "the gzipped data are damaged (" + e.getMessage() + "). Fetch the file again.", e);
        }
    }

    private static IdxFile parse(Path path, int magic, InputStream bytes, long most, String verb) throws IOException {
        int dimensions = magic & 0xFF;
        byte[] header = bytes.readNBytes(headerSize(dimensions));
        if (header.length >= 4 && integer(header, 0) != magic) {
            throw malformed(
                    path,
                    0,
                    String.format(
                            "the magic number is 0x%08x, not 0x%08x. This is not an IDX file of %s.",
                            integer(header, 0), magic, magic == IMAGES ? "images" : "labels"));
        }
        if (header.length < headerSize(dimensions)) {
            throw malformed(
                    path,
                    header.length,
                    "the file ends inside its header of " + headerSize(dimensions) + " bytes. Fetch the file again.");
        }
        int[] sizes = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            sizes[i] = size(path, header, 4 * (i + 1));
        }
        long length = declaredLength(sizes);
        int start = headerSize(dimensions);
        if (length > most - start) {
            throw malformed(
                    path,
                    4,
                    "the header declares " + (length == Long.MAX_VALUE ? "over 2^63" : length) + " bytes of data, but "
                            + verb + " " + (most - start) + " bytes. It is truncated, or the header is wrong.");
        }
        Room.require(length, path + ", byte 4");
        return new IdxFile(path, sizes, chunks(path, bytes, length, start));
    }

    /** The product of the sizes; what a long cannot hold becomes the greatest long, which no file has. */
    private static long declaredLength(int[] sizes) {
        long length = 1;
        for (int size : sizes) {
            length = length > Long.MAX_VALUE / size ? Long.MAX_VALUE : length * size;
        }
        return length;
    }

    private static List<byte[]> chunks(Path path, InputStream bytes, long length, int start) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        long read = 0;
        while (read < length) {
            byte[] chunk = bytes.readNBytes((int) Math.min(CHUNK, length - read));
            if (chunk.length == 0) {
                throw malformed(
                        path,
                        start + read,
                        "the data end here, " + (length - read) + " bytes before the declared end. Fetch the file"
                                + " again.");
            }
            chunks.add(chunk);
            read += chunk.length;
        }
        if (bytes.read() >= 0) {
            throw malformed(path, start + length, "there are more bytes than the header declares. Check the header.");
        }
        return chunks;
    }

    private static int size(Path path, byte[] header, int at) {
        int size = integer(header, at);
        if (size < 1) {
            throw malformed(
                    path, at, "the header declares a size of " + (size & 0xFFFFFFFFL) + ", outside 1..2147483647.");
        }
        return size;
    }

    private static int headerSize(int dimensions) {
        return 4 + 4 * dimensions;
    }

    private static int integer(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    private static DataException malformed(Path path, long at, String why) {
        return new DataException(DataProblem.DATA_2, path + ", byte " + at + ": " + why);
    }

    private static DataException malformed(Path path, long at, String why, IOException cause) {
        return new DataException(DataProblem.DATA_2, path + ", byte " + at + ": " + why, cause);
    }
}
