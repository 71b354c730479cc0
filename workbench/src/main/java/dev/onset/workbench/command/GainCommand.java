package dev.onset.workbench.command;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.Gain.CriticalPoint;
import dev.onset.workbench.output.Output;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onset gain}: the gains of an activation, from its definition alone. */
@Command(
        name = "gain",
        description = {
            "Show an activation's gains, exact by quadrature from its definition alone.",
            "They are: forward 1/√E f², backward 1/√E f′², the critical pair of weight and bias variances, and the",
            "stability Q′."
        },
        footer = {
            "",
            "Examples:",
            "  onset gain gelu",
            "  onset gain \"leaky-relu(slope=0.2)\" --json",
            "  onset gain tanh --sigma-b 0.05",
            "  onset gain tanh --q 0.5"
        })
public final class GainCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ACTIVATION", description = "The activation's spec.")
    private String activation = "";

    @Option(
            names = "--sigma-b",
            paramLabel = "S",
            description = "The biases' standard deviation: the critical pair that has it, whatever its second moment.")
    private Optional<Double> sigmaB = Optional.empty();

    @Option(
            names = "--q",
            paramLabel = "Q",
            description = "The pre-activations' second moment that all figures are for (default: 1).")
    private Optional<Double> secondMoment = Optional.empty();

    public GainCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        check();
        try (Workbench workbench = Workbench.open(plugins.discover())) {
            GainFigures figures = figures(workbench.activation(activation));
            if (json.asked()) {
                output.json(figures::write);
            } else {
                print(figures);
            }
        }
        return ExitCode.DONE;
    }

    private void check() {
        if (sigmaB.isPresent() && secondMoment.isPresent()) {
            throw new UsageException("--sigma-b and --q exclude each other: each of them picks the critical pair.");
        }
        sigmaB.filter(value -> !(value >= 0 && value <= 1e3)).ifPresent(value -> {
            throw new UsageException("--sigma-b must be from 0 to 1000, not " + value + ".");
        });
        secondMoment.filter(value -> !(value >= 1e-10 && value <= 1e6)).ifPresent(value -> {
            throw new UsageException("--q must be from 1e-10 to 1e6, not " + value + ".");
        });
    }

    private GainFigures figures(Activation asked) {
        try {
            return GainFigures.of(asked, secondMoment.orElse(1.0), sigmaB);
        } catch (IllegalArgumentException none) {
            throw new FailedException(Failures.oneLine(none), none);
        }
    }

    private void print(GainFigures figures) {
        output.line(figures.activation() + ", pre-activations of second moment "
                + GainFigures.plain(figures.secondMoment()));
        output.line("");
        output.line(row("forward gain", figures.forward()));
        output.line(row("backward gain", figures.backward()));
        output.line("  critical pair   " + pair(figures));
        output.line(row("stability Q′", figures.stability()));
        output.line("");
        output.line(figures.advice());
    }

    private static String row(String title, double value) {
        return String.format(Locale.ROOT, "  %-15s %.10g", title, value);
    }

    private String pair(GainFigures figures) {
        if (figures.critical().isEmpty()) {
            return sigmaB.map(deviation -> "there is none with sigma_b = " + deviation)
                    .orElseGet(() -> String.format(
                            Locale.ROOT, "there is none: sigma_b² would have to be %.6g", figures.missingBias()));
        }
        CriticalPoint point = figures.critical().get();
        String pair = String.format(
                Locale.ROOT,
                "sigma_w² = %.10g, sigma_b² = %.10g",
                point.pair().weightVariance(),
                point.pair().biasVariance());
        return sigmaB.isEmpty()
                ? pair
                : pair + String.format(Locale.ROOT, ", at second moment %.10g", point.secondMoment());
    }
}
