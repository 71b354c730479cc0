package dev.onset.peers.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Samples;
import dev.onset.benchmarks.peers.Slices;
import dev.onset.benchmarks.peers.Work;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Random values by MKL, in whichever mode over Philox or ARS5 is fastest for this length.
 *
 * <p>One call of the library is one thread; several threads share the array, each with the generator skipped to its
 * part.
 */
final class VslFill implements Prepared {

    /** Runs of which the fastest says how fast a mode is. */
    private static final int TRIALS = 5;

    private static final int LONG = 10_000_000;
    private static final int SHORTEST_SHARED = 100_000;

    private final Vsl vsl;
    private final boolean normal;
    private final int count;
    private final int parts;
    private final Slices slices;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment values;
    private List<MemorySegment> streams = List.of();
    private Vsl.Mode mode = Vsl.Mode.PHILOX_BOX_MULLER;

    private VslFill(Vsl vsl, Work.Fill fill, int threads) {
        this.vsl = vsl;
        normal = fill.law().equals("normal");
        count = fill.count();
        parts = count < SHORTEST_SHARED ? 1 : threads;
        slices = new Slices(count, parts);
        values = arena.allocate((long) count * Float.BYTES, 64);
        Vsl.Mode best = mode;
        double least = Double.POSITIVE_INFINITY;
        // All methods are one for uniform numbers.
        Set<Vsl.Mode> modes =
                normal ? EnumSet.allOf(Vsl.Mode.class) : EnumSet.of(Vsl.Mode.PHILOX_INVERSE, Vsl.Mode.ARS5_INVERSE);
        for (Vsl.Mode each : modes) {
            open(each);
            double seconds = seconds();
            if (seconds < least) {
                least = seconds;
                best = each;
            }
        }
        open(best);
        System.err.println(fill.text() + ": " + best);
    }

    /** Such a work, where it is one that the library has in one call. */
    static Optional<Prepared> prepare(Library library, Work.Fill fill, int threads) {
        return fill.law().equals("normal") || fill.law().equals("uniform")
                ? Optional.of(new VslFill(new Vsl(library), fill, threads))
                : Optional.empty();
    }

    private void open(Vsl.Mode next) {
        streams.forEach(vsl::close);
        List<MemorySegment> opened = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            MemorySegment pointer = arena.allocate(ADDRESS);
            vsl.open(pointer, next, slices.start(part));
            opened.add(pointer);
        }
        streams = List.copyOf(opened);
        mode = next;
    }

    private double seconds() {
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial < (count < LONG ? TRIALS : 2); trial++) {
            long began = System.nanoTime();
            run();
            least = Math.min(least, System.nanoTime() - began);
        }
        return least * 1e-9;
    }

    @Override
    public void run() {
        slices.run((part, from, to) -> {
            MemorySegment slice = values.asSlice((long) from * Float.BYTES);
            if (normal) {
                vsl.normals(streams.get(part), mode, slice, to - from);
            } else {
                vsl.uniforms(streams.get(part), slice, to - from);
            }
        });
    }

    @Override
    public double[] numbers() {
        return Samples.moments(count, i -> values.getAtIndex(JAVA_FLOAT, i));
    }

    @Override
    public void close() {
        streams.forEach(vsl::close);
        slices.close();
        arena.close();
    }
}
