package dev.onset.benchmarks.peers;

import java.util.function.Supplier;

/** A prepared work of three pieces of code. */
public final class PreparedRun implements Prepared {

    private final Runnable run;
    private final Supplier<double[]> numbers;
    private final Runnable close;

    private PreparedRun(Runnable run, Supplier<double[]> numbers, Runnable close) {
        this.run = run;
        this.numbers = numbers;
        this.close = close;
    }

    /** A work that runs, tells and closes so. */
    public static Prepared of(Runnable run, Supplier<double[]> numbers, Runnable close) {
        return new PreparedRun(run, numbers, close);
    }

    @Override
    public void run() {
        run.run();
    }

    @Override
    public double[] numbers() {
        return numbers.get();
    }

    @Override
    public void close() {
        close.run();
    }
}
