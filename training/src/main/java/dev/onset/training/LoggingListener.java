package dev.onset.training;

import java.util.Locale;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how training goes: start, epochs and end at INFO, every other measurement at DEBUG. */
public final class LoggingListener implements TrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingListener.class);

    /** A listener that keeps no state. */
    public LoggingListener() {}

    @Override
    public void started(TrainingStart start) {
        LOG.info(
                "Training {} on {}: {} samples, {} steps of {}, {}",
                start.network().plan(),
                start.data().name(),
                start.data().train().count(),
                start.plannedSteps(),
                start.settings().batch(),
                start.settings().rule());
    }

    @Override
    public void evaluated(CurvePoint point) {
        LOG.debug(
                "Step {}: training loss {}, test loss {}{}",
                point.step(),
                decimals(point.trainLoss()),
                decimals(point.testLoss()),
                accuracy(point.testAccuracy()));
    }

    @Override
    public void epochDone(EpochSummary summary) {
        LOG.info(
                "Epoch {}: training loss {}, test loss {}{}, {} s",
                summary.epoch(),
                decimals(summary.trainLoss()),
                decimals(summary.testLoss()),
                accuracy(summary.testAccuracy()),
                String.format(Locale.ROOT, "%.1f", summary.seconds()));
    }

    @Override
    public void finished(TrainingReport report) {
        String ending =
                switch (report.ending()) {
                    case COMPLETED -> "Completed";
                    case STOPPED_EARLY -> "Stopped early, as the test loss no longer improved,";
                    case INTERRUPTED -> "Interrupted";
                    case DIVERGED -> "Diverged at step " + report.divergedAt().orElse(report.steps()) + ", ended";
                };
        LOG.info(
                "{} after {} and {} in {} s, {} samples/s",
                ending,
                counted(report.epochs(), "epoch"),
                counted(report.steps(), "step"),
                String.format(Locale.ROOT, "%.1f", report.seconds()),
                Math.round(report.samplesPerSecond()));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String decimals(double loss) {
        return String.format(Locale.ROOT, "%.4g", loss);
    }

    private static String accuracy(OptionalDouble accuracy) {
        return accuracy.isEmpty() ? "" : String.format(Locale.ROOT, ", accuracy %.2f %%", 100 * accuracy.getAsDouble());
    }
}
