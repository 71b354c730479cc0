package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.Copies;

/**
 * The right operand, as panels of the tile's width: read where it lies, or copied block by block into a buffer.
 *
 * <p>Mutable and of one thread, as {@link Place} is.
 */
final class Panels {

    /** How the operand lies. */
    private enum Form {
        /** Panels already, k by k. */
        PANELS,
        /** Row-major, a row for each k. */
        ROWS,
        /** Panels of the transposed matrix: each holds a width of k, column by column. */
        TRANSPOSED
    }

    private final Layout layout;
    private Form form = Form.PANELS;
    private float[] values = {};
    private int stride;
    private int columns;
    private float[] buffer = {};
    private float[] block = {};
    private int blockAt;
    private int blockStride;

    Panels(Layout layout) {
        this.layout = layout;
    }

    /** Weights going forward: k is their input. */
    Panels ofWeights(float[] panels, int fanIn) {
        return to(Form.PANELS, panels, fanIn, 0);
    }

    /** Samples: k is the sample. */
    Panels ofSamples(float[] rows, int rowStride) {
        return to(Form.ROWS, rows, rowStride, 0);
    }

    /** Weights going backward: k is their unit, columns are their inputs. */
    Panels ofTransposedWeights(float[] panels, int fanIn) {
        return to(Form.TRANSPOSED, panels, fanIn, fanIn);
    }

    private Panels to(Form form, float[] values, int stride, int columns) {
        this.form = form;
        this.values = values;
        this.stride = stride;
        this.columns = columns;
        return this;
    }

    /** Gets the panels from {@code first} to {@code end} ready for {@code depth} steps from {@code k}. */
    void load(int first, int end, int k, int depth) {
        if (form == Form.PANELS) {
            block = values;
            blockAt = layout.panelAt(first, stride) + k * layout.width();
            blockStride = stride * layout.width();
            return;
        }
        blockAt = BlockSizes.ALIGNED;
        blockStride = depth * layout.width();
        int needed = blockAt + (end - first) * blockStride;
        if (buffer.length < needed) {
            buffer = new float[needed];
        }
        block = buffer;
        for (int panel = first; panel < end; panel++) {
            int to = blockAt + (panel - first) * blockStride;
            if (form == Form.ROWS) {
                int from = k * stride + panel * layout.width();
                Copies.block(values, from, stride, depth, layout.width(), buffer, to);
            } else {
                transpose(panel, k, depth, to);
            }
        }
    }

    private void transpose(int panel, int k, int depth, int to) {
        int width = layout.width();
        int column = panel * width;
        int wide = Math.min(width, columns - column);
        for (int done = 0; done < depth; ) {
            int unit = k + done;
            int lane = unit % width;
            int units = Math.min(width - lane, depth - done);
            int from = layout.panelAt(unit / width, stride) + column * width + lane;
            Copies.transpose(values, from, width, wide, units, buffer, to + done * width, width);
            done += units;
        }
        for (int i = wide; i < width; i++) {
            for (int done = 0; done < depth; done++) {
                buffer[to + done * width + i] = 0;
            }
        }
    }

    float[] values() {
        return block;
    }

    /** Where panel {@code index} of the loaded block begins. */
    int of(int index) {
        return blockAt + index * blockStride;
    }
}
