package dev.onset.benchmarks.peers;

import dev.onset.engine.simd.measure.ProductKind;
import dev.onset.workbench.bench.MeasuredFunctions;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.Optimizer;
import dev.onset.workbench.bench.ProductShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is measured, from small to large within each section. */
final class Works {

    private static final List<Integer> COUNTS = List.of(10_000, 1_000_000);

    /** Sides of orthogonal matrices. */
    private static final List<Integer> SIDES = List.of(1024, 4096);

    /** Random values: in the first cache, in the last, and in memory. */
    private static final List<Integer> FILLS = List.of(10_000, 1_000_000, 100_000_000);

    /** Longer fills only repeat their loops. */
    private static final int MOST_TO_COMPILE = 3_000_000;

    /** Products of fewer operations are quick even before they are compiled, and run every loop that larger ones do. */
    private static final long SMALL = 10_000_000;

    private Works() {}

    /**
     * The works of some sections and nets.
     *
     * @param sections by name; none means all
     * @param nets by name; none means all
     */
    static List<Work> of(Set<String> sections, Set<String> nets) {
        List<Work> all = new ArrayList<>();
        Work.Memory.MOVES.forEach(move -> all.add(new Work.Memory(move)));
        for (ProductShape shape : ProductShape.all()) {
            for (ProductKind kind : ProductKind.values()) {
                all.add(new Work.Product(kind, shape));
            }
        }
        for (Net net : Net.all()) {
            for (Optimizer optimizer : Optimizer.values()) {
                all.add(new Work.Training(net, optimizer));
            }
        }
        all.add(new Work.Inference(Net.mnist(128)));
        for (String function : MeasuredFunctions.NAMES) {
            for (int count : COUNTS) {
                all.add(new Work.Values(function, count));
            }
        }
        for (String law : List.of("normal", "uniform", "truncated-normal")) {
            FILLS.forEach(count -> all.add(new Work.Fill(law, count)));
        }
        all.add(new Work.Fill(Work.Fill.NET, FillNet.WEIGHTS));
        SIDES.forEach(side -> all.add(new Work.Orthogonal(side)));
        return all.stream()
                .filter(work -> sections.isEmpty() || sections.contains(work.section()))
                .filter(work -> !(work instanceof Work.Training training)
                        || nets.isEmpty()
                        || nets.contains(training.net().name()))
                .toList();
    }

    /** Works that get an engine's loops compiled before the first of these is measured. */
    static List<Work> first(List<Work> works) {
        List<Work> all = new ArrayList<>();
        if (works.stream().anyMatch(Work.Product.class::isInstance)) {
            for (ProductShape shape : ProductShape.all()) {
                for (ProductKind kind : ProductKind.values()) {
                    if (shape.operations() < SMALL) {
                        all.add(new Work.Product(kind, shape));
                    }
                }
            }
        }
        works.stream()
                .filter(Work.Fill.class::isInstance)
                .map(Work.Fill.class::cast)
                .map(fill -> new Work.Fill(fill.law(), Math.min(fill.count(), MOST_TO_COMPILE)))
                .distinct()
                .forEach(all::add);
        // Each function has its own loop; what the first takes longer is the JIT's own start.
        works.stream().filter(Work.Values.class::isInstance).findFirst().ifPresent(all::add);
        if (works.stream().anyMatch(Work.Training.class::isInstance)) {
            all.add(new Work.Training(Net.named("small"), Optimizer.SGD_MOMENTUM));
        }
        return all;
    }
}
