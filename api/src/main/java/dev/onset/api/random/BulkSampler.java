package dev.onset.api.random;

/**
 * A faster way to the same bits: fills arrays with what a {@link Law} gives at consecutive indices of a stream.
 *
 * <p>A service: {@link RandomStream#fill} finds providers by {@link java.util.ServiceLoader} beside this class, and
 * asks the first that is {@linkplain #available available} for what is {@linkplain #leastCount large enough}. Without
 * one, or where one cannot load, plain Java gives the same values. A provider reads a stream through {@link
 * RandomStream#seed}, {@link RandomStream#id} and the layout that {@link RandomStream} states.
 */
public interface BulkSampler {

    /** Whether this process has what the sampler needs; one that has not is never asked for anything else. */
    boolean available();

    /** The fewest values it is worth calling for. */
    int leastCount();

    /**
     * Fills a range: {@code target[from + i] = law.at(stream, first + i)} for i in [0, to - from), bit by bit, and
     * returns when all is written and no thread writes any more.
     *
     * @param first index of the first value in the stream, at least 0
     * @param target is written in [from, to) and nowhere else
     * @param from the first place
     * @param to one past the last place, at least {@code from}
     */
    void fill(RandomStream stream, Law law, long first, float[] target, int from, int to);
}
