package dev.onset.benchmarks.peers;

import dev.onset.engine.simd.measure.ProductKind;
import dev.onset.workbench.bench.MeasuredFunctions;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.Optimizer;
import dev.onset.workbench.bench.ProductShape;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Something to measure; its {@link #text} is all that a peer is told, and everything else follows from that. */
public sealed interface Work {

    /** The section of the table it belongs to, and the first word of its text. */
    String section();

    /** What it is within its section. */
    String name();

    /** What figures are given in: {@code GFLOP/s}, {@code GB/s}, {@code samples/s}, {@code µs}, {@code ms}. */
    String unit();

    /** The figure for so many seconds a run. */
    double figure(double seconds);

    /** As a worker is told it. */
    default String text() {
        return section() + " " + name();
    }

    /** Floating-point operations of one run, where it is counted in them. */
    default OptionalDouble operations() {
        return OptionalDouble.empty();
    }

    /** The machine's own peak, which only Onset's worker knows how to find. */
    record Peak() implements Work {

        @Override
        public String section() {
            return "peak";
        }

        @Override
        public String name() {
            return "multiply-adds";
        }

        @Override
        public String unit() {
            return "GFLOP/s";
        }

        @Override
        public double figure(double seconds) {
            return 1 / seconds / 1e9;
        }
    }

    /**
     * Memory beyond the caches, which Onset's worker fills and copies by the JDK's own loops.
     *
     * @param move one of {@link #MOVES}
     */
    record Memory(String move) implements Work {

        /** What is done to it; a copy reads as many bytes as it writes, and both count. */
        static final List<String> MOVES = List.of("fill", "copy");

        /** Of the array that is written. */
        static final long BYTES = 256L << 20;

        @Override
        public String section() {
            return "memory";
        }

        @Override
        public String name() {
            return move;
        }

        @Override
        public String unit() {
            return "GB/s";
        }

        @Override
        public double figure(double seconds) {
            return (move.equals("copy") ? 2 : 1) * BYTES / seconds / 1e9;
        }
    }

    /** One product of a dense layer. */
    record Product(ProductKind kind, ProductShape shape) implements Work {

        @Override
        public String section() {
            return "products";
        }

        @Override
        public String name() {
            return kind.name().toLowerCase(Locale.ROOT) + " " + shape;
        }

        @Override
        public String unit() {
            return "GFLOP/s";
        }

        @Override
        public double figure(double seconds) {
            return shape.operations() / seconds / 1e9;
        }

        @Override
        public OptionalDouble operations() {
            return OptionalDouble.of(shape.operations());
        }
    }

    /** A step of training. */
    record Training(Net net, Optimizer optimizer) implements Work {

        @Override
        public String section() {
            return "training";
        }

        @Override
        public String name() {
            return net.name() + " " + optimizer.label();
        }

        @Override
        public String unit() {
            return "samples/s";
        }

        @Override
        public double figure(double seconds) {
            return net.batch() / seconds;
        }

        @Override
        public OptionalDouble operations() {
            return OptionalDouble.of(net.operations());
        }
    }

    /** One sample forward. */
    record Inference(Net net) implements Work {

        @Override
        public String section() {
            return "inference";
        }

        @Override
        public String name() {
            return net.name();
        }

        @Override
        public String unit() {
            return "µs";
        }

        @Override
        public double figure(double seconds) {
            return seconds * 1e6;
        }
    }

    /** One of {@link MeasuredFunctions} over its numbers; relu in place. */
    record Values(String function, int count) implements Work {

        @Override
        public String section() {
            return "activations";
        }

        @Override
        public String name() {
            return function + " " + count;
        }

        @Override
        public String unit() {
            return "million values/s";
        }

        @Override
        public double figure(double seconds) {
            return count / seconds / 1e6;
        }
    }

    /**
     * An orthogonal matrix, uniformly drawn; of a library of linear algebra, the factors of a matrix that is there.
     *
     * @param side its rows and columns
     */
    record Orthogonal(int side) implements Work {

        @Override
        public String section() {
            return "orthogonal";
        }

        @Override
        public String name() {
            return side + "x" + side;
        }

        @Override
        public String unit() {
            return "ms";
        }

        @Override
        public double figure(double seconds) {
            return seconds * 1e3;
        }
    }

    /**
     * Random values into memory that is there already; {@code net} draws a whole 784-512x8-10 net, memory included.
     *
     * @param law one of {@link #LAWS}
     * @param count of values
     */
    record Fill(String law, int count) implements Work {

        /** A net's weights by He's scheme. */
        static final String NET = "net";

        /** Standard normal; uniform between -1 and 1; standard normal cut at ±2; a net. */
        static final List<String> LAWS = List.of("normal", "uniform", "truncated-normal", NET);

        @Override
        public String section() {
            return "fills";
        }

        @Override
        public String name() {
            return law + " " + count;
        }

        @Override
        public String unit() {
            return "million values/s";
        }

        @Override
        public double figure(double seconds) {
            return count / seconds / 1e6;
        }
    }

    /**
     * The work of a text.
     *
     * @throws IllegalArgumentException where no work has it
     */
    static Work parse(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "peak" -> new Peak();
            case "memory" -> new Memory(words[1]);
            case "products" ->
                new Product(ProductKind.valueOf(words[1].toUpperCase(Locale.ROOT)), ProductShape.parse(words[2]));
            case "training" -> new Training(Net.named(words[1]), Optimizer.labelled(words[2]));
            case "inference" -> new Inference(Net.named(words[1]));
            case "orthogonal" -> new Orthogonal(Integer.parseInt(words[1].split("x")[0]));
            case "fills" -> new Fill(words[1], Integer.parseInt(words[2]));
            case "activations" -> new Values(words[1], Integer.parseInt(words[2]));
            default -> throw new IllegalArgumentException("no work is called '" + text + "'");
        };
    }
}
