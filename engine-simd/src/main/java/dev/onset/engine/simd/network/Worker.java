package dev.onset.engine.simd.network;

import dev.onset.engine.simd.gemm.Epilogue;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Products;
import dev.onset.engine.simd.gemm.SmallBatchProducts;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.product.TileKernel;
import java.util.List;

/** What one thread of a network has to itself: its products, and room for the gradients of a group of weights. */
final class Worker {

    private final TileKernel tile;
    private final Products products;
    private final SmallBatchProducts smallBatchProducts;
    private final float[] scratch = new float[Products.scratchLength()];
    private final List<Epilogue> updates;

    Worker(Kernels kernels, List<DenseLayer> layers, Updater updater) {
        tile = kernels.tile();
        products = new Products(tile);
        smallBatchProducts = new SmallBatchProducts(kernels.smallBatchTile());
        updates = layers.stream().map(layer -> updates(layer, updater)).toList();
    }

    private Epilogue updates(DenseLayer layer, Updater updater) {
        return (panel, line, lines) -> updater.update(
                layer.weights, layer.weightAt(panel, line), scratch, Layout.ALIGNED, lines * Layout.PANEL, true);
    }

    /** Floats that a worker holds. */
    static int floats() {
        return Products.scratchLength() + Products.bufferLength() + SmallBatchProducts.bufferLength();
    }

    TileKernel tile() {
        return tile;
    }

    Products products() {
        return products;
    }

    SmallBatchProducts smallBatchProducts() {
        return smallBatchProducts;
    }

    float[] scratch() {
        return scratch;
    }

    /** What updates the weights of layer {@code index} from the gradients in {@link #scratch}, group by group. */
    Epilogue updates(int index) {
        return updates.get(index);
    }
}
