package dev.onset.peers.libtorch;

import static org.bytedeco.pytorch.global.torch.TORCH_VERSION;
import static org.bytedeco.pytorch.global.torch.get_cpu_capability;
import static org.bytedeco.pytorch.global.torch.set_num_interop_threads;
import static org.bytedeco.pytorch.global.torch.set_num_threads;

import dev.onset.benchmarks.peers.Peer;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import java.util.Optional;

/** libtorch: every kind of work. */
public final class LibtorchPeer implements Peer {

    public LibtorchPeer(int threads) {
        set_num_threads(threads);
        set_num_interop_threads(1);
    }

    @Override
    public String version() {
        return "libtorch " + TORCH_VERSION + " with MKL, "
                + get_cpu_capability().getString();
    }

    @Override
    public Optional<Prepared> prepare(Work work) {
        return switch (work) {
            case Work.Product product -> Optional.of(new TorchProduct(product));
            case Work.Training training -> Optional.of(new TorchTraining(training));
            case Work.Inference inference -> Optional.of(new TorchInference(inference.net()));
            case Work.Values values -> Optional.of(new TorchValues(values));
            case Work.Orthogonal orthogonal -> Optional.of(new TorchOrthogonal(orthogonal.side()));
            case Work.Fill fill -> Optional.of(fill.law().equals("net") ? new TorchFillNet() : new TorchFill(fill));
            case Work.Memory memory -> Optional.empty();
            case Work.Peak peak -> Optional.empty();
        };
    }
}
