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
 * @param nearlyFull seconds from there to the step from which on steps ran at 90 % of full speed, a median of five, so
 *     that one quick step among slow ones does not count; NaN where none did
 * @param watched seconds from the first step to the last that was looked at
 */
public record Start(String net, double firstStep, double nearlyFull, double watched) {

    private static final double NEARLY = 0.9;
    private static final int AROUND = 5;

    /**
     * When steps ended.
     *
     * @param net what was trained
     * @param began nanoseconds, when the network was asked for
     * @param ends nanoseconds, of two steps at least
     */
    record Steps(String net, long began, List<Long> ends) {

        /**
         * Trains for a while and looks at every step.
         *
         * @param build makes the network
         * @param seconds for how long after the first step; two steps at least
         */
        static Steps watch(Net net, Supplier<DenseNetwork> build, LongSupplier nanoClock, double seconds) {
            long began = nanoClock.getAsLong();
            List<Long> ends = new ArrayList<>();
            try (TrainingStep step = new TrainingStep(net, build.get(), Optimizer.SGD_MOMENTUM.rule())) {
                do {
                    step.run();
                    ends.add(nanoClock.getAsLong());
                } while (ends.size() < 2 || ends.getLast() - ends.getFirst() < seconds * 1e9);
            }
            return new Steps(net.name(), began, ends);
        }

        /**
         * How they started, held against full speed.
         *
         * @param knownStep seconds of a step at full speed, as measured later; infinite where it was not. The last third
         *     of these steps counts where it was quicker.
         */
        Start against(double knownStep) {
            double[] steps = new double[ends.size() - 1];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = (ends.get(i + 1) - ends.get(i)) * 1e-9;
            }
            double full = Math.min(knownStep, median(steps, steps.length * 2 / 3, steps.length));
            int at = 0;
            while (at < steps.length && median(steps, at, Math.min(at + AROUND, steps.length)) > full / NEARLY) {
                at++;
            }
            double nearlyFull = at < steps.length ? (ends.get(at) - ends.getFirst()) * 1e-9 : Double.NaN;
            return new Start(
                    net, (ends.getFirst() - began) * 1e-9, nearlyFull, (ends.getLast() - ends.getFirst()) * 1e-9);
        }
    }

    private static double median(double[] values, int from, int to) {
        double[] some = new double[to - from];
        System.arraycopy(values, from, some, 0, some.length);
        return Windows.median(some);
    }
}
