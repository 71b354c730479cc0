package dev.onset.training.data;

import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** One number for all the numbers of a data set. */
final class Checksum {

    private Checksum() {}

    static long of(Dataset data) {
        CRC32 crc = new CRC32();
        for (Samples samples : new Samples[] {data.train(), data.test()}) {
            ByteBuffer bytes = ByteBuffer.allocate(
                            4 * (samples.values().length + samples.targets().length + samples.labels().length))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (float value : samples.values()) {
                bytes.putFloat(value);
            }
            for (float target : samples.targets()) {
                bytes.putFloat(target);
            }
            for (int label : samples.labels()) {
                bytes.putInt(label);
            }
            crc.update(bytes.array());
        }
        return crc.getValue();
    }
}
