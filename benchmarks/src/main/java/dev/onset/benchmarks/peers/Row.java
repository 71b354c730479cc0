package dev.onset.benchmarks.peers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one work took everybody.
 *
 * @param peakGflops the machine's peak in the same rounds
 * @param seconds of one run, by peer; Onset first
 */
record Row(Work work, int threads, double peakGflops, Map<String, Double> seconds) {

    static final String ONSET = "onset";

    Row {
        seconds = new LinkedHashMap<>(seconds);
    }

    /** A peer's figure, in the work's unit. */
    OptionalDouble figure(String peer) {
        Double taken = seconds.get(peer);
        return taken == null ? OptionalDouble.empty() : OptionalDouble.of(work.figure(taken));
    }

    /** How many times as fast as a peer Onset is. */
    OptionalDouble ratio(String peer) {
        Double mine = seconds.get(ONSET);
        Double theirs = seconds.get(peer);
        return mine == null || theirs == null ? OptionalDouble.empty() : OptionalDouble.of(theirs / mine);
    }

    /** The fastest engine but Onset. */
    Optional<String> best() {
        return seconds.entrySet().stream()
                .filter(each -> !each.getKey().equals(ONSET) && !each.getKey().equals(PeerSpec.YARDSTICK))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /**
     * The part of the peak that Onset reaches; only where the work is counted in operations. A net's are those of its
     * products: what lies between them counts for nothing and takes its time.
     */
    OptionalDouble ofPeak() {
        Double mine = seconds.get(ONSET);
        OptionalDouble operations = work.operations();
        return mine == null || operations.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(operations.getAsDouble() / mine / 1e9 / peakGflops);
    }
}
