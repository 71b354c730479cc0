package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.Activation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.function.Function;

/**
 * Gives an activation that is two functions of doubles a loop class of its own.
 *
 * <p>A loop shared by several activations calls them through an interface, which the compiler does not inline once it
 * has seen three. So the template class is defined once more, from its own bytes, as a hidden class whose class data is
 * the activation: a static final constant. {@link LaneLoop} does better for activations written over lanes.
 *
 * <p>Where hidden classes cannot be defined (a native image, a jar without its class files) the template itself serves,
 * with the same results. A template may not name its own type in a field or a signature, or it fails to verify.
 */
public final class OwnLoop {

    /** Stands for the absent activation of the template itself. */
    private static final Activation NONE = new None();

    private OwnLoop() {}

    /**
     * An instance of the template's copy for this activation.
     *
     * @param template a loop class of this package with a constructor that takes the activation
     * @param shared makes the template itself
     */
    public static <T> T of(Class<? extends T> template, Activation activation, Function<Activation, T> shared) {
        try (InputStream bytes = template.getResourceAsStream(template.getSimpleName() + ".class")) {
            if (bytes == null) {
                return shared.apply(activation);
            }
            Class<?> own = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes.readAllBytes(), activation, true)
                    .lookupClass();
            return own.asSubclass(interfaceOf(template))
                    .getDeclaredConstructor(Activation.class)
                    .newInstance(activation);
        } catch (IOException | ReflectiveOperationException | UnsupportedOperationException | LinkageError e) {
            return shared.apply(activation);
        }
    }

    @SuppressWarnings("unchecked") // a template implements one loop interface, which is what its callers know it by
    private static <T> Class<T> interfaceOf(Class<? extends T> template) {
        return (Class<T>) template.getInterfaces()[0];
    }

    /** The activation of a hidden class, and a stand-in for the template itself. */
    static Activation activation(Lookup lookup) {
        try {
            Activation own = MethodHandles.classData(lookup, "_", Activation.class);
            return own == null ? NONE : own;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a class may always read its own data", e);
        }
    }

    /** Whether an activation is a hidden class's own, and not the stand-in. */
    static boolean isOwn(Activation activation) {
        return !(activation instanceof None);
    }

    /** Never run. */
    private record None() implements Activation {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double slope(double x) {
            return 1;
        }
    }
}
