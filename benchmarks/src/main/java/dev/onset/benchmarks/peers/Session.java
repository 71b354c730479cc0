package dev.onset.benchmarks.peers;

import dev.onset.workbench.bench.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Peers that are up, all for one number of threads: measures works on them, window by window in turns. */
final class Session {

    private static final double GIGA = 1e9;
    private static final double TOLERANCE = 1e-3;
    private static final String READY = "ready";

    /**
     * Before each window: helpers of the engine before spin for about a millisecond, and would take this one's cores.
     */
    private static final long PAUSE_MILLIS = 5;

    private final int threads;
    private final Pace pace;
    private final Consumer<String> remarks;
    private final PeerProcess peak;
    private final List<PeerProcess> peers;
    private double peakOperations;

    /**
     * A session.
     *
     * @param peak a worker of Onset that measures the machine
     * @param peers Onset first
     * @param remarks takes one line for each thing that could not be measured
     */
    Session(int threads, Pace pace, PeerProcess peak, List<PeerProcess> peers, Consumer<String> remarks) {
        this.threads = threads;
        this.pace = pace;
        this.peak = peak;
        this.peers = List.copyOf(peers);
        this.remarks = remarks;
    }

    /** Warms the machine's own peak up; once, before anything else. */
    void preparePeak() {
        Work work = new Work.Peak();
        String answer = peak.ask("prepare " + work.text());
        if (answer.startsWith(READY)) {
            peakOperations = numbers(answer)[0];
            peak.ask(pace.first());
        } else {
            remark(peak.name(), work, answer);
            peakOperations = Double.NaN;
        }
    }

    /**
     * Runs a work for a good while and measures nothing; a product or a fill on Onset alone, since the others' are
     * compiled.
     */
    void warmUp(Work work) {
        boolean alone = Pace.compiledFirst(work);
        List<PeerProcess> able = prepare(work, alone ? peers.subList(0, 1) : peers);
        able.forEach(peer -> peer.ask(alone ? pace.warm(work) : pace.first()));
        able.forEach(peer -> peer.ask("close"));
    }

    /** Measures one work on everybody who has it. */
    Row measure(Work work) {
        List<PeerProcess> able = prepare(work, peers);
        able.forEach(peer -> peer.ask(pace.warm(work)));
        List<Double> peaks = new ArrayList<>();
        Map<String, List<Double>> windows = new LinkedHashMap<>();
        for (int round = 0; round < pace.rounds(); round++) {
            peaks.add(seconds(peak));
            for (PeerProcess peer : able) {
                windows.computeIfAbsent(peer.name(), name -> new ArrayList<>()).add(seconds(peer));
            }
        }
        able.forEach(peer -> peer.ask("close"));
        Map<String, Double> medians = new LinkedHashMap<>();
        windows.forEach((name, seconds) -> {
            double median = median(seconds);
            if (Double.isFinite(median)) {
                medians.put(name, median);
            } else {
                remark(name, work, "failed within a window");
            }
        });
        return new Row(work, threads, peakOperations / median(peaks) / GIGA, medians);
    }

    /** Those of some who have the work and compute the same as Onset does. */
    private List<PeerProcess> prepare(Work work, List<PeerProcess> some) {
        List<PeerProcess> able = new ArrayList<>();
        double[] expected = {};
        for (PeerProcess peer : some) {
            String answer = peer.ask("prepare " + work.text());
            if (answer.startsWith("failed")) {
                remark(peer.name(), work, answer);
            } else if (answer.startsWith(READY)) {
                double[] numbers = numbers(answer);
                if (able.isEmpty()) {
                    expected = numbers;
                }
                if (agree(expected, numbers)) {
                    able.add(peer);
                } else {
                    remark(
                            peer.name(),
                            work,
                            "left out: computes " + Arrays.toString(numbers) + " where "
                                    + able.getFirst().name() + " computes " + Arrays.toString(expected));
                    peer.ask("close");
                }
            }
        }
        return able;
    }

    private void remark(String peer, Work work, String what) {
        remarks.accept(peer + ", " + work.text() + ", threads " + threads + ": " + what);
    }

    private static double[] numbers(String answer) {
        String text = answer.substring(READY.length()).strip();
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /** Whether two engines computed the same thing, up to rounding; one that tells nothing is believed. */
    static boolean agree(double[] expected, double[] numbers) {
        if (expected.length == 0 || numbers.length == 0) {
            return true;
        }
        boolean agrees = expected.length == numbers.length;
        for (int i = 0; agrees && i < expected.length; i++) {
            agrees = Math.abs(expected[i] - numbers[i]) <= TOLERANCE * Math.max(1, Math.abs(expected[i]));
        }
        return agrees;
    }

    private static double seconds(PeerProcess peer) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String answer = peer.ask("window");
        return answer.startsWith("failed") ? Double.NaN : Double.parseDouble(answer);
    }

    private static double median(List<Double> values) {
        return Windows.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
