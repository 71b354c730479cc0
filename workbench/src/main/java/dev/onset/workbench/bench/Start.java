package dev.onset.workbench.bench;

import dev.onset.api.engine.DenseNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How training starts in a process that has not trained before, while the JIT is still at work.
 *
 * @param net what was trained
 * @param firstStep seconds from asking for the network to the end of its first step
 * @param nearlyFull seconds from there to the step from which on steps ran at 90 % of full speed, which is that of the
 *     last third; a median of five decides, so that one quick step among slow ones does not
 */
public record Start(String net, double firstStep, double nearlyFull) {

    private static final double NEARLY = 0.9;
    private static final int AROUND = 5;

    /**
     * Trains for a while and looks at every step.
     *
     * @param build makes the network
     * @param seconds for how long; two steps at least
     */
    static Start of(Net net, Supplier<DenseNetwork> build, LongSupplier nanoClock, double seconds) {
        long began = nanoClock.getAsLong();
        List<Long> ends = new ArrayList<>();
        try (TrainingStep step = new TrainingStep(net, build.get(), Optimizer.SGD_MOMENTUM.rule())) {
            do {
                step.run();
                ends.add(nanoClock.getAsLong());
            } while (ends.size() < 2 || ends.getLast() - began < seconds * 1e9);
        }
        return of(net.name(), began, ends);
    }

    static Start of(String net, long began, List<Long> ends) {
        double[] steps = new double[ends.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (ends.get(i + 1) - ends.get(i)) * 1e-9;
        }
        double full = median(steps, steps.length * 2 / 3, steps.length);
        int at = 0;
        while (at < steps.length - 1 && median(steps, at, Math.min(at + AROUND, steps.length)) > full / NEARLY) {
            at++;
        }
        return new Start(net, (ends.getFirst() - began) * 1e-9, (ends.get(at) - ends.getFirst()) * 1e-9);
    }

    private static double median(double[] values, int from, int to) {
        double[] some = new double[to - from];
        System.arraycopy(values, from, some, 0, some.length);
        return Windows.median(some);
    }
}
