package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoggingListenerTest {

    @Test
    void saysWhatIsTrainedAndHowItEnded() {
        Dataset data = TestData.twoBlobs(8, 8, 1);
        TrainingSettings settings = TrainingSettings.defaults().withEpochs(2);
        assertThat(logged(new ScriptedNetwork(data, updates -> 0), data, settings))
                .contains("Training 2,1 on test-two-blobs: 8 samples, 2 steps of 128, adam")
                .contains("Epoch 2: training loss 0.6931, test loss 0.6931, accuracy 50.00 %")
                .contains("Completed after 2 epochs and 2 steps");
        assertThat(logged(new ScriptedNetwork(data, updates -> updates < 1 ? 0 : Double.NaN), data, settings))
                .contains("Diverged at step 1, ended after 1 epoch and 1 step");
        assertThat(logged(
                        new ScriptedNetwork(data, updates -> 0),
                        data,
                        settings.withEpochs(9).withEarlyStopping(EarlyStopping.after(3))))
                .contains("Stopped early, as the test loss no longer improved, after 4 epochs and 4 steps");
    }

    private static String logged(ScriptedNetwork network, Dataset data, TrainingSettings settings) {
        PrintStream usual = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            new Trainer(network, Loss.forTask(data.task()), settings).train(data, new LoggingListener());
        } finally {
            System.setErr(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
