package dev.onset.workbench.bench;

import dev.onset.api.engine.EngineDescription;
import dev.onset.workbench.output.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured so far. */
public final class BenchReport {

    /** Most multiply-adds a second: on one thread, and on as many as were asked for. */
    public record Peak(int threads, double gflops) {}

    /** Memory beyond the caches, in gigabytes a second: what a fill writes, and what a copy reads and writes. */
    public record Memory(int threads, double fill, double copy) {}

    /** One product; {@code ofPeak} is relative to the peak on as many threads, measured in turns with it. */
    public record Product(ProductShape shape, String kind, int threads, double gflops, double ofPeak) {}

    /** One activation over {@code count} numbers, on one thread. */
    public record Activations(String name, int count, double valuesPerSecond) {}

    /** One net's training. */
    public record Training(String net, String optimizer, int threads, double samplesPerSecond) {}

    /** So many networks trained at once with sgd-momentum, one thread each; the samples of all of them. */
    public record Networks(String net, int networks, double samplesPerSecond) {}

    /** One sample forward. */
    public record Inference(String net, int threads, double microseconds) {}

    private final EngineDescription engine;
    final List<Peak> peaks = new ArrayList<>();
    final List<Memory> memory = new ArrayList<>();
    final List<Start> starts = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final List<Activations> activations = new ArrayList<>();
    final List<Training> training = new ArrayList<>();
    final List<Inference> inference = new ArrayList<>();
    final List<Networks> networks = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    private final List<String> unsettled = new ArrayList<>();

    BenchReport(EngineDescription engine) {
        this.engine = engine;
    }

    /** The engine that was measured. */
    EngineDescription engine() {
        return engine;
    }

    /** What was too long for the time given. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Seconds of a step of this net with sgd-momentum; infinite where it was not measured. */
    double stepSeconds(Net net, int threads) {
        return training.stream()
                .filter(each -> each.net().equals(net.name())
                        && each.threads() == threads
                        && each.optimizer().equals(Optimizer.SGD_MOMENTUM.label()))
                .mapToDouble(each -> net.batch() / each.samplesPerSecond())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** What was measured while the JIT was still at it, so that its figures may be far too low. */
    public List<String> unsettled() {
        return List.copyOf(unsettled);
    }

    /** Seconds of works that are known together by this name, which is kept where the JIT was not done with them. */
    double[] settled(String name, Windows.Medians medians) {
        if (!medians.settled()) {
            unsettled.add(name);
        }
        return medians.seconds();
    }

    /** Writes everything as members of the document. */
    public void writeJson(JsonWriter document) {
        document.number(
                "peakGflops", peaks.isEmpty() ? Double.NaN : peaks.getFirst().gflops());
        document.objects("products", products, product -> {
            document.integer("m", product.shape().m());
            document.integer("n", product.shape().n());
            document.integer("k", product.shape().k());
            document.text("kind", product.kind());
            document.integer("threads", product.threads());
            document.number("gflops", product.gflops());
        });
        document.objects("training", training, each -> {
            document.text("net", each.net());
            document.text("optimizer", each.optimizer());
            document.integer("threads", each.threads());
            document.number("samplesPerSecond", each.samplesPerSecond());
        });
        writeRest(document);
    }

    private void writeRest(JsonWriter document) {
        document.objects("activations", activations, each -> {
            document.text("name", each.name());
            document.integer("count", each.count());
            document.number("valuesPerSecond", each.valuesPerSecond());
        });
        document.objects("inference", inference, each -> {
            document.text("net", each.net());
            document.integer("threads", each.threads());
            document.number("microseconds", each.microseconds());
        });
        document.objects("networks", networks, each -> {
            document.text("net", each.net());
            document.integer("networks", each.networks());
            document.number("samplesPerSecond", each.samplesPerSecond());
        });
        document.objects("start", starts, each -> {
            document.text("net", each.net());
            document.number("firstStepSeconds", each.firstStep());
            document.number("nearlyFullSpeedSeconds", each.nearlyFull());
        });
        document.objects("peaks", peaks, each -> {
            document.integer("threads", each.threads());
            document.number("gflops", each.gflops());
        });
        document.objects("memory", memory, each -> {
            document.integer("threads", each.threads());
            document.number("fillGigabytesPerSecond", each.fill());
            document.number("copyGigabytesPerSecond", each.copy());
        });
        document.text("engine", engine.name());
        document.integer("vectorBits", engine.vectorBits());
        document.text("java", System.getProperty("java.vm.version", ""));
        document.text("machine", Machine.processor());
        document.texts("leftOut", leftOut);
        document.texts("unsettled", unsettled);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
