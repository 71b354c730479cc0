package dev.onset.workbench.bench;

import dev.onset.api.activation.Activation;
import dev.onset.api.network.NetworkPlan;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A network whose training is measured: hidden layers of one activation, and logits.
 *
 * @param name as the table and JSON have it
 * @param batch samples of a step
 * @param inputs numbers of a sample
 * @param hidden widths of the hidden layers
 * @param outputs classes
 * @param activation name of the hidden layers' activation
 */
public record Net(String name, int batch, int inputs, List<Integer> hidden, int outputs, String activation) {

    private static final int FEW = 3;

    public Net {
        hidden = List.copyOf(hidden);
    }

    /** Every one, from too small to be worth a thread to wide, and a deep one. */
    public static List<Net> all() {
        return List.of(
                new Net("tiny", 16, 4, List.of(16), 3, "relu"),
                new Net("small", 32, 64, List.of(64), 10, "relu"),
                mnist(128),
                mnist(32),
                new Net("wide", 256, 1024, List.of(2048, 2048), 1000, "relu"),
                new Net("deep", 64, 128, Collections.nCopies(100, 128), 10, "tanh"));
    }

    /**
     * The net of a name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static Net named(String name) {
        return all().stream()
                .filter(net -> net.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no net is called '" + name + "'; there are "
                        + String.join(", ", all().stream().map(Net::name).toList())));
    }

    /** 784-512-512-10 with batches of this size. */
    public static Net mnist(int batch) {
        return new Net("mnist-" + batch, batch, 784, List.of(512, 512), 10, "relu");
    }

    /** The same net with steps of so many samples. */
    Net ofBatch(int samples) {
        return new Net(name, samples, inputs, hidden, outputs, activation);
    }

    /** The network's plan, of the activations of these names. */
    public NetworkPlan plan(Function<String, Activation> activations) {
        Activation inside = activations.apply(activation);
        NetworkPlan plan = NetworkPlan.inputs(inputs);
        for (int width : hidden) {
            plan = plan.layer(width, inside);
        }
        return plan.layer(outputs, activations.apply("identity"));
    }

    /** Widths of all layers, inputs first. */
    public List<Integer> widths() {
        return Stream.of(List.of(inputs), hidden, List.of(outputs))
                .flatMap(List::stream)
                .toList();
    }

    /** Floating-point operations of the products of one step: three a layer, but two in the first. */
    public long operations() {
        long operations = 0;
        List<Integer> widths = widths();
        for (int i = 1; i < widths.size(); i++) {
            operations += (i == 1 ? 4L : 6L) * batch * widths.get(i - 1) * widths.get(i);
        }
        return operations;
    }

    /** The net as one reads it: {@code 784-512-512-10}, or {@code 128-100x128-10} for a deep one. */
    public String shape() {
        boolean deep = hidden.size() > FEW;
        List<Object> parts =
                deep ? List.of(inputs, hidden.size() + "x" + hidden.getFirst(), outputs) : List.copyOf(widths());
        return String.join("-", parts.stream().map(String::valueOf).toList());
    }
}
