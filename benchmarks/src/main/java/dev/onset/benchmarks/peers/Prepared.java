package dev.onset.benchmarks.peers;

/** A work that is ready to run over and over. */
public interface Prepared extends Runnable, AutoCloseable {

    /**
     * Numbers that all peers agree on, whatever they are: the loss of the last run, some elements of a product or of an
     * activation's values. Asked for after the first run. Empty where there is nothing to compare.
     */
    double[] numbers();

    @Override
    default void close() {}
}
