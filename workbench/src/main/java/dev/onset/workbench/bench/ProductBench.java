package dev.onset.workbench.bench;

import dev.onset.engine.simd.measure.PeakProbe;
import dev.onset.engine.simd.measure.ProductKind;
import dev.onset.engine.simd.measure.ProductRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The products of every shape, each shape's three kinds in turns with the machine's peak. */
final class ProductBench {

    private static final double GIGA = 1e9;

    /** Shapes of fewer operations take part in the warm-up; the larger ones run the same loops. */
    private static final long SMALL = 100_000_000;

    private static final long WARM_NANOS = 10_000_000;

    /** The share of the bench's time that warm-ups may take beyond their own while the JIT is busy. */
    private static final double RESERVE_SHARE = 0.1;

    private final LongSupplier nanoClock;
    private final Windows windows;
    private final double seconds;
    private final BenchReport report;

    /**
     * Products that get so much time.
     *
     * @param unit nanoseconds for one product
     * @param seconds for the whole bench; a product that would take a large part of it is left out
     */
    ProductBench(LongSupplier nanoClock, long unit, double seconds, BenchReport report) {
        this.nanoClock = nanoClock;
        this.windows = new Windows(nanoClock, unit / 2, unit / 2, (long) (seconds * RESERVE_SHARE * GIGA));
        this.seconds = seconds;
        this.report = report;
    }

    static int works() {
        return ProductShape.all().size() * (ProductKind.values().length + 1);
    }

    /** Gets the loops compiled, tails and all, on products that are quick even before they are. */
    void warmUp(int threads, double limitSeconds, BenchWatch watch) {
        long until = nanoClock.getAsLong() + (long) (limitSeconds * GIGA);
        Windows brief = new Windows(nanoClock, WARM_NANOS);
        while (!watch.stopped() && nanoClock.getAsLong() < until) {
            for (ProductShape shape : ProductShape.all()) {
                for (ProductKind kind : ProductKind.values()) {
                    if (shape.operations() < SMALL && nanoClock.getAsLong() < until) {
                        try (ProductRun run = product(kind, shape, threads)) {
                            brief.warmUp(run);
                        }
                    }
                }
            }
        }
    }

    void run(int threads, BenchWatch watch) {
        for (ProductShape shape : ProductShape.all()) {
            if (watch.stopped()) {
                return;
            }
            String name = "products " + shape + ", threads " + threads;
            watch.measuring(name);
            if (Patience.isTooLong(shape.operations() * ProductKind.values().length, seconds, report)) {
                report.leftOut.add(name);
            } else {
                measure(name, shape, threads);
            }
            watch.done(ProductKind.values().length + 1);
        }
    }

    private void measure(String name, ProductShape shape, int threads) {
        List<ProductRun> runs = new ArrayList<>();
        try (PeakProbe peak = new PeakProbe(threads)) {
            for (ProductKind kind : ProductKind.values()) {
                runs.add(product(kind, shape, threads));
            }
            List<Runnable> works = new ArrayList<>(runs);
            works.add(peak);
            double[] medians = report.settled(name, windows.medians(works));
            double gflopsAtPeak = peak.operations() / medians[runs.size()] / GIGA;
            for (ProductKind kind : ProductKind.values()) {
                double gflops = shape.operations() / medians[kind.ordinal()] / GIGA;
                report.products.add(new BenchReport.Product(
                        shape, BenchReport.lower(kind), threads, gflops, gflops / gflopsAtPeak));
            }
        } finally {
            runs.forEach(ProductRun::close);
        }
    }

    private static ProductRun product(ProductKind kind, ProductShape shape, int threads) {
        return new ProductRun(kind, shape.m(), shape.n(), shape.k(), shape.left(kind), shape.right(kind), threads);
    }
}
