package dev.onset.workbench.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Float32 numbers as little-endian bytes, a chunk at a time, so that a large matrix is not held twice. */
public final class LittleEndianFloats {

    private static final int CHUNK = 1 << 14;

    private LittleEndianFloats() {}

    /** The SHA-256 of the numbers' bytes, in hexadecimal. */
    public static String sha256(float[] values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            forEachChunk(values, digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new IllegalStateException("a digest does no input or output", e);
        }
    }

    static void forEachChunk(float[] values, ChunkSink sink) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            if (!bytes.hasRemaining()) {
                sink.accept(bytes.array(), 0, CHUNK);
                bytes.clear();
            }
            bytes.putFloat(value);
        }
        sink.accept(bytes.array(), 0, bytes.position());
    }

    interface ChunkSink {
        void accept(byte[] bytes, int offset, int length) throws IOException;
    }
}
