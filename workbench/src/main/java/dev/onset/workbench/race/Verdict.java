package dev.onset.workbench.race;

import dev.onset.diagnosis.EffectiveWidth;
import dev.onset.workbench.output.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was seen of a scheme, in words; it follows from the measurements and the thresholds here alone.
 *
 * <p>A run diverges as {@link dev.onset.training.TrainingReport} says. It never breaks symmetry if a hidden layer of
 * several units ends as one. Otherwise it trains if its final training loss is at most {@value #LEARNT} of the loss of
 * a network that says nothing, and else it stalls: because most hidden units are dead, because gradients vanish or
 * explode (the ratio of their rms, first hidden layer to last, is beyond {@value #VANISHING} or {@value #EXPLODING}),
 * because most activations of a layer are saturated. Where none of these is so, it hardly learns.
 */
public final class Verdict {

    static final double LEARNT = 0.9;
    static final double VANISHING = 1e-2;
    static final double EXPLODING = 1e2;
    static final double MOST = 0.5;

    /** How messages begin that say by themselves what is wrong: {@code INIT-2}. */
    private static final Pattern CODED = Pattern.compile("^[A-Z]+-[0-9]+ ");

    private Verdict() {}

    /** The verdict on one scheme. */
    public static String of(Standing standing) {
        if (standing.failure().isPresent()) {
            return "failed: " + reason(standing.failure().get());
        }
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        standing.runs().forEach(run -> outcomes.merge(outcome(run), 1, Integer::sum));
        if (outcomes.size() > 1) {
            return outcomes.entrySet().stream()
                    .map(entry -> entry.getKey().words + " on " + entry.getValue())
                    .collect(Collectors.joining(
                            ", ", "", " of " + standing.runs().size() + " seeds"));
        }
        return switch (outcomes.keySet().iterator().next()) {
            case TRAINS -> trains(standing) + remarks(standing);
            case STALLS -> whyItStalls(standing);
            case SYMMETRIC -> "never breaks symmetry: " + distinct(standing);
            case DIVERGES -> diverges(standing);
        };
    }

    private static Outcome outcome(Run run) {
        if (run.report().diverged()) {
            return Outcome.DIVERGES;
        }
        boolean oneUnit =
                run.after().width().layers().stream().anyMatch(layer -> layer.units() > 1 && layer.distinct() == 1);
        if (oneUnit) {
            return Outcome.SYMMETRIC;
        }
        return run.learnt(LEARNT) ? Outcome.TRAINS : Outcome.STALLS;
    }

    private static String trains(Standing standing) {
        boolean all = standing.runs().stream()
                .allMatch(run -> run.report().stepsTo90().isPresent());
        return "trains: " + (all ? "90 % after " + Math.round(standing.stepsTo90()) + " steps" : whereItEnds(standing));
    }

    private static String whereItEnds(Standing standing) {
        if (Double.isFinite(standing.accuracyMean())) {
            return String.format(Locale.ROOT, "%.1f %% at the end", 100 * standing.accuracyMean());
        }
        double left = standing.runs().stream()
                .mapToDouble(run ->
                        run.report().finalTrainLoss().orElse(0) / run.report().silentLoss())
                .average()
                .orElse(0);
        return String.format(Locale.ROOT, "%.1f %% of the loss left", 100 * left);
    }

    private static String whyItStalls(Standing standing) {
        if (standing.dead() > MOST) {
            return "stalls: " + percent(standing.dead()) + " of hidden units are dead";
        }
        double ratio = standing.gradientRatio();
        if (ratio < VANISHING) {
            return String.format(Locale.ROOT, "stalls: gradients vanish, bottom to top %.0e", ratio);
        }
        if (ratio > EXPLODING) {
            return String.format(Locale.ROOT, "stalls: gradients explode, bottom to top %.0e", ratio);
        }
        double saturated = standing.runs().stream()
                .mapToDouble(run -> run.after().saturated())
                .average()
                .orElse(0);
        return saturated > MOST
                ? "stalls: " + percent(saturated) + " of a layer is saturated"
                : "hardly learns: " + whereItEnds(standing);
    }

    private static String remarks(Standing standing) {
        StringBuilder remarks = new StringBuilder();
        standing.narrowest()
                .filter(layer -> layer.distinct() < layer.units())
                .ifPresent(layer -> remarks.append(", with ").append(distinct(standing)));
        if (standing.dead() > MOST) {
            remarks.append(", with ").append(percent(standing.dead())).append(" of hidden units dead");
        }
        return remarks.toString();
    }

    private static String distinct(Standing standing) {
        return standing.narrowest().map(Verdict::distinct).orElse("no hidden unit");
    }

    private static String distinct(EffectiveWidth.Layer layer) {
        return layer.distinct()
                + (layer.distinct() == 1 ? " distinct unit of " : " distinct units of ")
                + layer.units();
    }

    private static String diverges(Standing standing) {
        int step = (int) standing.divergedAt().orElse(0);
        return step == 0 ? "diverges before the first step" : "diverges at step " + step;
    }

    private static String reason(Throwable failure) {
        String message = Messages.oneLine(failure);
        return Messages.printable(CODED.matcher(message).find() ? message : Messages.named(failure));
    }

    private static String percent(double fraction) {
        return Math.round(100 * fraction) + " %";
    }

    private enum Outcome {
        TRAINS("trains"),
        STALLS("stalls"),
        SYMMETRIC("never breaks symmetry"),
        DIVERGES("diverges");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }
}
