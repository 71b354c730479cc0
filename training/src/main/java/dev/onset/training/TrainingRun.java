package dev.onset.training;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** One run of a {@link Trainer}: its workspace, and where it stands. */
final class TrainingRun {

    /** Enough for an initial loss good to a few percent, few enough to cost nothing. */
    private static final int INITIAL_SAMPLES = 1024;
    /** Enough to average out the batches, few enough to be the end of the run. */
    private static final int FINAL_STEPS = 100;

    private final DenseNetwork network;
    private final BatchLoss loss;
    private final TrainingSettings settings;
    private final Dataset data;
    private final TrainingListener[] listeners;
    private final TrainingControl control = new TrainingControl();
    private final Stopwatch stopwatch;
    private final RandomStream shuffling;
    private final int plannedSteps;
    private final int[] order;
    private final Batch batch;
    private final float[] gradient;
    private final LossMeter meter;
    private final Patience patience;
    private final Evaluator onTest;
    private final List<CurvePoint> curve = new ArrayList<>();

    private UpdateRule rule;
    private int stair;
    private boolean over;
    private Ending ending = Ending.COMPLETED;
    private OptionalInt divergedAt = OptionalInt.empty();

    TrainingRun(
            DenseNetwork network,
            Loss loss,
            TrainingSettings settings,
            LongSupplier nanoClock,
            Dataset data,
            TrainingListener[] listeners) {
        int samples = data.train().count();
        this.network = network;
        this.loss = new BatchLoss(loss, data.outputs());
        this.settings = settings;
        this.rule = settings.rule();
        this.data = data;
        this.listeners = listeners;
        this.stopwatch = new Stopwatch(nanoClock);
        this.shuffling = RandomStream.root(settings.seed()).child("shuffle");
        this.plannedSteps = settings.stepsOver(samples);
        this.order = new int[samples];
        this.batch = new Batch(data.train(), Math.min(settings.batch(), samples));
        this.gradient = new float[Math.multiplyExact(batch.capacity(), data.outputs())];
        this.meter = new LossMeter(Math.min(FINAL_STEPS, Math.ceilDiv(samples, batch.capacity())));
        this.patience = new Patience(settings.earlyStopping());
        this.onTest = Evaluator.onAll(network, loss, data.test());
    }

    TrainingReport run() {
        TrainingStart start = new TrainingStart(network, data, settings, plannedSteps, control);
        for (TrainingListener listener : listeners) {
            listener.started(start);
        }
        Evaluator onSlice = Evaluator.onSome(network, loss.loss(), data.train(), INITIAL_SAMPLES);
        double silentLoss = onSlice.silentLoss();
        double initialLoss = onSlice.evaluate().loss();
        if (Double.isFinite(initialLoss)) {
            measure(0, initialLoss);
        } else {
            diverge(0);
        }
        for (int epoch = 1; epoch <= settings.epochs() && !isOver(); epoch++) {
            train(epoch);
        }
        TrainingReport report = report(silentLoss, initialLoss);
        for (TrainingListener listener : listeners) {
            listener.finished(report);
        }
        return report;
    }

    private void train(int epoch) {
        shuffle(epoch);
        meter.startEpoch();
        stopwatch.resumeSteps();
        for (int from = 0; from < order.length && !isOver(); from += batch.capacity()) {
            int rows = Math.min(batch.capacity(), order.length - from);
            if (step(epoch, from, rows)) {
                boolean epochEnds = from + rows == order.length;
                if (epochEnds || isMeasured(meter.steps())) {
                    measureBetweenSteps(epoch, epochEnds);
                }
                over |= meter.steps() == plannedSteps;
            }
        }
        stopwatch.pauseSteps();
    }

    private boolean step(int epoch, int from, int rows) {
        batch.fill(order, from, rows);
        float[] outputs = network.forward(batch.inputs(), rows);
        double value = loss.lossAndGradient(outputs, batch, gradient);
        if (!Double.isFinite(value)) {
            diverge(meter.steps() + 1);
            return false;
        }
        network.backward(gradient);
        network.apply(ruleOfNextStep());
        meter.step(value, rows);
        for (TrainingListener listener : listeners) {
            listener.stepDone(meter.steps(), epoch, value);
        }
        return !isOver();
    }

    private UpdateRule ruleOfNextStep() {
        int next = (int) ((long) RateSchedule.STAIRS * meter.steps() / plannedSteps);
        if (next != stair && settings.schedule() != RateSchedule.CONSTANT) {
            stair = next;
            rule = settings.rule()
                    .withRate(settings.rule().rate() * settings.schedule().factor(stair));
        }
        return rule;
    }

    private void shuffle(int epoch) {
        // From the stored order each time, so that an epoch's order does not hang on the epochs before it.
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        shuffling.child(epoch).shuffle(order);
    }

    private boolean isMeasured(int step) {
        OptionalInt every = settings.evaluateEvery();
        return step == plannedSteps || (every.isPresent() && step % every.getAsInt() == 0);
    }

    private void measureBetweenSteps(int epoch, boolean epochEnds) {
        stopwatch.pauseSteps();
        if (measure(epoch, meter.sincePoint()) && epochEnds) {
            endEpoch(epoch, curve.getLast());
        }
        meter.startPoint();
        stopwatch.resumeSteps();
    }

    private boolean measure(int epoch, double trainLoss) {
        Evaluation evaluation = onTest.evaluate();
        if (!evaluation.isFinite()) {
            diverge(meter.steps());
            return false;
        }
        CurvePoint point = new CurvePoint(meter.steps(), epoch, trainLoss, evaluation.loss(), evaluation.accuracy());
        curve.add(point);
        for (TrainingListener listener : listeners) {
            listener.evaluated(point);
        }
        return true;
    }

    private void endEpoch(int epoch, CurvePoint point) {
        EpochSummary summary = new EpochSummary(
                epoch, point.step(), meter.inEpoch(), point.testLoss(), point.testAccuracy(), stopwatch.seconds());
        for (TrainingListener listener : listeners) {
            listener.epochDone(summary);
        }
        if (patience.endsAt(point.testLoss()) && meter.steps() < plannedSteps) {
            end(Ending.STOPPED_EARLY);
        }
    }

    private boolean isOver() {
        if (!over && (control.isStopping() || Thread.currentThread().isInterrupted())) {
            end(Ending.INTERRUPTED);
        }
        return over;
    }

    private void diverge(int step) {
        divergedAt = OptionalInt.of(step);
        end(Ending.DIVERGED);
    }

    private void end(Ending why) {
        over = true;
        ending = why;
    }

    private TrainingReport report(double silentLoss, double initialLoss) {
        OptionalDouble finalLoss = meter.steps() == 0 ? OptionalDouble.empty() : OptionalDouble.of(meter.recent());
        boolean ended = ending == Ending.COMPLETED || ending == Ending.STOPPED_EARLY;
        if (ended && Math.max(meter.recent(), curve.getLast().testLoss()) > farOff(silentLoss)) {
            diverge(meter.steps());
        }
        boolean measured = ending != Ending.DIVERGED && !curve.isEmpty();
        return new TrainingReport(
                ending,
                (int) (meter.samples() / order.length),
                meter.steps(),
                stopwatch.seconds(),
                stopwatch.perSecondInSteps(meter.samples()),
                silentLoss,
                Double.isFinite(initialLoss) ? OptionalDouble.of(initialLoss) : OptionalDouble.empty(),
                finalLoss,
                measured ? OptionalDouble.of(curve.getLast().testLoss()) : OptionalDouble.empty(),
                measured ? curve.getLast().testAccuracy() : OptionalDouble.empty(),
                curve,
                divergedAt);
    }

    /** The loss above which a run that ended has diverged. */
    private double farOff(double silentLoss) {
        // All targets zero, or a single class: silence is the right answer, and any loss is a multiple of it.
        if (silentLoss == 0) {
            return Double.POSITIVE_INFINITY;
        }
        // Cross-entropies grow like the outputs, squared errors like their squares.
        return silentLoss * (data.task() == Task.REGRESSION ? 10_000 : 100);
    }
}
