package dev.onset.peers.libtorch;

import static org.bytedeco.pytorch.global.torch.linear;
import static org.bytedeco.pytorch.global.torch.relu;
import static org.bytedeco.pytorch.global.torch.tanh;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.benchmarks.peers.NetData;
import dev.onset.workbench.bench.Net;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;

/** A net's parameters as tensors that want gradients, and its forward pass. */
final class TorchNet {

    private final boolean rectified;
    private final List<Tensor> weights = new ArrayList<>();
    private final List<TensorOptional> biases = new ArrayList<>();
    private final TensorVector parameters = new TensorVector();

    TorchNet(Net net) {
        rectified = net.activation().equals("relu");
        Parameters start = NetData.parameters(net);
        for (LayerSpec layer : start.plan().layers()) {
            Parameters.Layer numbers = start.layers().get(layer.index());
            Tensor weight = Tensors.matrix(numbers.weights(), layer.fanOut(), layer.fanIn());
            Tensor bias = Tensor.create(numbers.biases());
            weight.set_requires_grad(true);
            bias.set_requires_grad(true);
            weights.add(weight);
            biases.add(new TensorOptional(bias));
            parameters.push_back(weight);
            parameters.push_back(bias);
        }
    }

    /** Everything an optimizer changes. */
    TensorVector parameters() {
        return parameters;
    }

    /** The logits of a batch. */
    Tensor forward(Tensor inputs) {
        Tensor x = inputs;
        for (int i = 0; i < weights.size(); i++) {
            x = linear(x, weights.get(i), biases.get(i));
            if (i + 1 < weights.size()) {
                x = rectified ? relu(x) : tanh(x);
            }
        }
        return x;
    }
}
