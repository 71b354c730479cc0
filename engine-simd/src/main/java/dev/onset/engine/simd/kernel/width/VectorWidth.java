package dev.onset.engine.simd.kernel.width;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * How wide the engine's vectors are in this process, decided once and before any class with a vector in it loads.
 *
 * <p>The system property {@value #PROPERTY} asks for 0 (scalar loops, no need of the incubator module), 128, 256 or
 * 512 bits; without it the width is the one the JVM prefers, at most 512. The width never changes a result.
 *
 * @param bits the width in bits; 0 for scalar loops
 * @param notes sentences on what keeps the loops from being faster
 * @param obstacle why nothing can be built, with its code and remedy; empty where all is well
 */
public record VectorWidth(int bits, List<String> notes, Optional<String> obstacle) {

    /** The property that forces a width. */
    public static final String PROPERTY = "onset.simd.bits";

    private static final String MODULE = "jdk.incubator.vector";
    private static final int WIDEST = 512;
    private static final int NARROWEST = 128;

    public VectorWidth {
        notes = List.copyOf(notes);
    }

    /** The width of this process. */
    public static VectorWidth current() {
        return Current.WIDTH;
    }

    /** Numbers a vector holds, at least 1. */
    public int lanes() {
        return Math.max(1, bits / Float.SIZE);
    }

    /** Whether there are taken to be 32 registers for vectors of this width, and not 16 as on x86 below 512 bits. */
    public boolean hasManyRegisters() {
        return bits >= WIDEST || !x86();
    }

    /**
     * Refuses to go on where the width could not be settled.
     *
     * @throws IllegalStateException with the obstacle as its message
     */
    public void require() {
        if (obstacle.isPresent()) {
            throw new IllegalStateException(obstacle.get());
        }
    }

    /**
     * The width for what was asked on a JVM like this.
     *
     * @param asked the property's text, if it is set
     * @param readable whether the incubator module is there and may be read
     * @param preferred the JVM's preferred width; called only where the module is readable
     */
    static VectorWidth of(Optional<String> asked, boolean readable, IntSupplier preferred) {
        String text = asked.map(String::strip).orElse("");
        if (!text.isEmpty() && !List.of("0", "128", "256", "512").contains(text)) {
            return blocked("ENGINE-2 -D" + PROPERTY + "=" + text
                    + " is not a vector width: use 0 (scalar loops), 128, 256 or 512, or leave it out.");
        }
        if (text.equals("0")) {
            return new VectorWidth(
                    0,
                    List.of("scalar loops, as -D" + PROPERTY + "=0 asks; leave it out for vectors"),
                    Optional.empty());
        }
        if (!readable) {
            return blocked("ENGINE-1 the module " + MODULE + " is not there: add '--add-modules " + MODULE
                    + "' to the java command before -cp or the main class (with Maven: to surefire's argLine, and to"
                    + " .mvn/jvm.config for what runs inside Maven), or choose scalar loops with -D" + PROPERTY
                    + "=0.");
        }
        return text.isEmpty() ? unforced(preferred.getAsInt()) : forced(Integer.parseInt(text), preferred.getAsInt());
    }

    private static VectorWidth unforced(int preferred) {
        if (preferred < NARROWEST) {
            return new VectorWidth(
                    0,
                    List.of("scalar loops, because this JVM has no vectors of 128 bits or more on this processor"),
                    Optional.empty());
        }
        return new VectorWidth(Math.min(preferred, WIDEST), machineNotes(preferred), Optional.empty());
    }

    private static VectorWidth forced(int bits, int preferred) {
        if (bits > preferred) {
            VectorWidth width = unforced(preferred);
            String note = bits + "-bit vectors were asked for, but this JVM and processor have " + width.bits
                    + "; results are the same";
            return new VectorWidth(width.bits, List.of(note), Optional.empty());
        }
        if (bits < Math.min(preferred, WIDEST)) {
            String note = bits + "-bit vectors, as -D" + PROPERTY + "=" + bits + " asks, where " + preferred
                    + " bits are to be had; leave it out for those";
            return new VectorWidth(bits, List.of(note), Optional.empty());
        }
        return new VectorWidth(bits, machineNotes(preferred), Optional.empty());
    }

    private static List<String> machineNotes(int preferred) {
        return x86() && preferred < 256
                ? List.of("no AVX2 on this processor or switched off in this JVM (-XX:UseAVX): fused multiply-adds may"
                        + " be emulated, which is hundreds of times slower")
                : List.of();
    }

    private static boolean x86() {
        return List.of("amd64", "x86_64").contains(System.getProperty("os.arch", ""));
    }

    private static VectorWidth blocked(String obstacle) {
        return new VectorWidth(0, List.of(obstacle), Optional.of(obstacle));
    }

    /** Decides on first use, not when the record loads, so that tests can ask {@link #of} about other JVMs. */
    private static final class Current {
        static final VectorWidth WIDTH =
                of(Optional.ofNullable(System.getProperty(PROPERTY)), readable(), PreferredBits::get);

        private static boolean readable() {
            Module own = VectorWidth.class.getModule();
            ModuleLayer layer = own.getLayer() == null ? ModuleLayer.boot() : own.getLayer();
            return layer.findModule(MODULE).map(own::canRead).orElse(false);
        }
    }

    /** Apart, because it needs the incubator module to load. */
    private static final class PreferredBits {
        static int get() {
            return jdk.incubator.vector.FloatVector.SPECIES_PREFERRED.vectorBitSize();
        }
    }
}
