package dev.onset.peers.djl;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.util.PairList;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.benchmarks.peers.NetData;
import dev.onset.workbench.bench.Net;

/** A net as DJL has it. */
final class DjlNet {

    private DjlNet() {}

    /** The net, of which nothing is initialized yet. */
    static Model of(Net net) {
        SequentialBlock block = new SequentialBlock();
        for (int width : net.hidden()) {
            block.add(Linear.builder().setUnits(width).build());
            block.add(net.activation().equals("relu") ? Activation::relu : Activation::tanh);
        }
        block.add(Linear.builder().setUnits(net.outputs()).build());
        Model model = Model.newInstance(net.name(), "PyTorch");
        model.setBlock(block);
        return model;
    }

    /** Makes the parameters, for a batch of so many rows. */
    static void initialize(Net net, Block block, NDManager manager, int rows) {
        block.initialize(manager, DataType.FLOAT32, new Shape(rows, net.inputs()));
        load(net, block);
    }

    /** Takes the starting weights. */
    static void load(Net net, Block block) {
        Parameters start = NetData.parameters(net);
        PairList<String, ai.djl.nn.Parameter> parameters = block.getParameters();
        for (LayerSpec layer : start.plan().layers()) {
            Parameters.Layer numbers = start.layers().get(layer.index());
            parameters.get(2 * layer.index()).getValue().getArray().set(numbers.weights());
            parameters.get(2 * layer.index() + 1).getValue().getArray().set(numbers.biases());
        }
    }
}
