package dev.onset.examples;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.guice.Networks;
import dev.onset.guice.OnsetModule;
import dev.onset.training.Dataset;
import dev.onset.training.Loss;
import dev.onset.training.Trainer;
import dev.onset.training.TrainingReport;
import dev.onset.training.TrainingSettings;
import dev.onset.training.data.DataCatalog;
import dev.onset.workbench.example.Example;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * 02 · Embed the engine with Guice.
 *
 * <p>Claim: {@code OnsetModule} makes networks from specs in text, and an application's own initializer stands beside
 * the built-in ones after one Multibinder line. Two interleaved moons are told apart by two hidden layers of 16.
 *
 * <p>Run: {@code ./onset example 02}
 *
 * <p>Expected output:
 *
 * <pre>
 * he-normal              test accuracy 1.000
 * orthogonal(gain=auto)  test accuracy 1.000
 * gained                 test accuracy 1.000
 * </pre>
 */
public final class E02EmbedWithGuice implements Example {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "Embed the engine with Guice";
    }

    @Override
    public String claim() {
        return "Networks from specs in text, with an application's own initializer among them, learn two moons.";
    }

    @Override
    public String source() {
        return "examples/src/main/java/dev/onset/examples/E02EmbedWithGuice.java";
    }

    @Override
    public void run(PrintStream out) {
        Injector injector = Guice.createInjector(new OnsetModule(), new OwnSchemes());
        Networks networks = injector.getInstance(Networks.class);
        Dataset moons = DataCatalog.standard().load("moons");
        NetworkPlan plan = networks.plan("silu", moons.inputs(), 16, 16, moons.outputs());
        for (String initializer : List.of("he-normal", "orthogonal(gain=auto)", "gained")) {
            try (DenseNetwork network = networks.build(plan, initializer, 1)) {
                TrainingSettings settings = TrainingSettings.defaults()
                        .withEpochs(20)
                        .withBatch(16)
                        .withRule(new UpdateRule.Adam().withRate(0.01));
                TrainingReport report = new Trainer(network, Loss.forTask(moons.task()), settings).train(moons);
                out.printf(
                        Locale.ROOT,
                        "%-22s test accuracy %.3f%n",
                        initializer,
                        report.testAccuracy().orElseThrow());
            }
        }
    }

    /** What an application adds; no services file is needed. */
    private static final class OwnSchemes extends AbstractModule {
        @Override
        protected void configure() {
            Multibinder.newSetBinder(binder(), Initializer.class)
                    .addBinding()
                    .toInstance(new E03YourOwnInitializer.Gained());
        }
    }
}
