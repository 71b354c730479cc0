package dev.onset.workbench.command;

import dev.onset.api.network.NetworkPlan;
import dev.onset.training.Dataset;
import dev.onset.training.Loss;
import dev.onset.training.Task;
import dev.onset.training.data.DataSource;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What {@code train} and {@code compare} are both asked: the data, the activation and the loss. */
public final class TrainingOptions {

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "The data set (default: ${DEFAULT-VALUE}); see 'onset list data'.")
    private String data = "digits";

    @Option(
            names = "--activation",
            paramLabel = "SPEC",
            description = "The activation of the hidden layers (default: ${DEFAULT-VALUE}).")
    private String activation = "relu";

    @Option(
            names = "--loss",
            paramLabel = "SPEC",
            description = {
                "What training makes small. Default: what the data's task calls for.",
                "With binary-cross-entropy, two classes are yes and no, and the network has one output."
            })
    private Optional<String> loss = Optional.empty();

    String data() {
        return data;
    }

    String activation() {
        return activation;
    }

    /** The data set, made or read, as the loss reads it; whatever else can be wrong is best found out before. */
    Dataset load(Workbench workbench) {
        DataSource source = workbench.data().source(data);
        boolean yesOrNo = loss.map(workbench::loss)
                .filter(asked -> asked.task() == Task.BINARY)
                .isPresent();
        Dataset loaded = source.load();
        return yesOrNo && loaded.task() == Task.CLASSIFICATION && loaded.outputs() == 2 ? binary(loaded) : loaded;
    }

    Optional<String> loss() {
        return loss;
    }

    /** Two classes as yes and no: the same samples, whose labels are 0 and 1 already. */
    private static Dataset binary(Dataset classes) {
        return new Dataset(classes.name(), Task.BINARY, classes.inputs(), 1, classes.train(), classes.test());
    }

    /** The network: hidden layers of the activation, and an output layer that leaves its numbers as they are. */
    NetworkPlan plan(Workbench workbench, Widths widths) {
        return widths.withOutput(workbench.activation(activation), workbench.identity());
    }

    /** The loss, which has to be of the data's task. */
    Loss loss(Workbench workbench, Dataset dataset) {
        if (loss.isEmpty()) {
            return Loss.forTask(dataset.task());
        }
        Loss asked = workbench.loss(loss.get());
        if (asked.task() != dataset.task()) {
            throw new UsageException("--loss " + loss.get() + " is for " + words(asked) + ", but the data set '" + data
                    + "' needs " + Loss.forTask(dataset.task()).name() + ".");
        }
        return asked;
    }

    /** Refuses a network whose ends do not fit the data. */
    void requireFit(Widths widths, Dataset dataset) {
        if (widths.inputs() != dataset.inputs()) {
            throw new UsageException("--layers begins with " + widths.inputs() + " inputs, but the data set '" + data
                    + "' has " + dataset.inputs() + "; begin with " + dataset.inputs() + ".");
        }
        if (widths.outputs() != dataset.outputs()) {
            throw new UsageException("--layers ends with " + widths.outputs() + " outputs, but the data set '" + data
                    + "' needs " + dataset.outputs() + " (" + outputsInWords(dataset) + "); end with "
                    + dataset.outputs() + ".");
        }
    }

    private static String words(Loss loss) {
        return switch (loss.task()) {
            case CLASSIFICATION -> "classes";
            case BINARY -> "yes-or-no answers";
            case REGRESSION -> "regression";
        };
    }

    private static String outputsInWords(Dataset dataset) {
        return switch (dataset.task()) {
            case CLASSIFICATION -> "one for each class";
            case BINARY -> "one for yes or no";
            case REGRESSION -> "one for each target";
        };
    }
}
