package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.List;

/**
 * Sets ones, zeros and a Hadamard matrix: no randomness, yet units that come apart in training.
 *
 * <p>Where the layer does not widen, the (partial) identity; where it does, the first columns and rows of the Hadamard
 * matrix of the next power of two, p = 2^⌈log₂ units⌉, divided by √p. With a partial identity in its place, what
 * training adds to the hidden layers never gets a rank above the number of inputs; with the Hadamard matrix it does.
 *
 * <p>Source: J. Zhao et al., "ZerO initialization: initializing neural networks with only zeros and ones", TMLR 2022,
 * arXiv:2110.12661, algorithm 1; the factor 1 / √p is that of its published program.
 */
public record Zero() implements Initializer {

    @Override
    public String name() {
        return "zero";
    }

    @Override
    public List<String> aliases() {
        return List.of("zero-hadamard");
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        int units = weights.rows();
        if (units <= weights.columns()) {
            weights.fill((row, column) -> row == column ? 1 : 0);
            return;
        }
        int exponent = Integer.SIZE - Integer.numberOfLeadingZeros(units - 1);
        double size = 1 / Math.sqrt(Math.scalb(1.0, exponent));
        weights.fill((row, column) -> sylvester(row, column) * size);
    }

    /** Sylvester's Hadamard matrix: the sign at a place is the parity of the bits that its row and column share. */
    private static int sylvester(int row, int column) {
        return (Integer.bitCount(row & column) & 1) == 0 ? 1 : -1;
    }

    @Override
    public Description description() {
        return new Description(
                "Deterministic: identities, and a Hadamard matrix where the layer widens, so that training can reach every"
                        + " rank.",
                "W = I where units <= inputs, else W[i, j] = (-1)^popcount(i & j) / √p, p = 2^⌈log₂ units⌉, i and j from 0",
                "J. Zhao et al., TMLR 2022, arXiv:2110.12661",
                "zero");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
