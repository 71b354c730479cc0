package dev.onset.peers.libtorch;

import static org.bytedeco.pytorch.global.torch.empty;
import static org.bytedeco.pytorch.global.torch.erf_out;
import static org.bytedeco.pytorch.global.torch.exp_out;
import static org.bytedeco.pytorch.global.torch.gelu_out;
import static org.bytedeco.pytorch.global.torch.log1p_out;
import static org.bytedeco.pytorch.global.torch.relu_;
import static org.bytedeco.pytorch.global.torch.sigmoid_out;
import static org.bytedeco.pytorch.global.torch.tanh_out;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import dev.onset.workbench.bench.MeasuredFunctions;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** A function over a tensor, into another that is there already; relu in place. */
final class TorchValues implements Prepared {

    private final PointerScope scope = new PointerScope();
    private final String function;
    private final Tensor from;
    private final Tensor to;

    TorchValues(Work.Values values) {
        function = values.function();
        from = Tensor.create(MeasuredFunctions.numbers(function, values.count()));
        to = MeasuredFunctions.inPlace(function) ? from : empty(values.count());
    }

    @Override
    public void run() {
        apply().close();
    }

    private Tensor apply() {
        return switch (function) {
            case "relu" -> relu_(from);
            case "sigmoid" -> sigmoid_out(to, from);
            case "tanh" -> tanh_out(to, from);
            case "gelu" -> gelu_out(to, from);
            case "exp" -> exp_out(to, from);
            case "log1p" -> log1p_out(to, from);
            case "erf" -> erf_out(to, from);
            default -> throw new IllegalArgumentException("no function here is called '" + function + "'");
        };
    }

    @Override
    public double[] numbers() {
        return Tensors.samples(to);
    }

    @Override
    public void close() {
        scope.close();
    }
}
