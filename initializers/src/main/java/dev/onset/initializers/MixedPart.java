package dev.onset.initializers;

import dev.onset.api.init.Initializer;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.Spec;
import java.util.Optional;

/**
 * A scheme as a parameter of {@link Mixed}: its spec, and the scheme itself once a catalogue has found it. Two are
 * equal where their specs are.
 */
public final class MixedPart {

    /** No scheme. */
    public static final MixedPart NONE = new MixedPart("none", Optional.empty());

    private final String spec;
    private final Optional<Initializer> scheme;

    private MixedPart(String spec, Optional<Initializer> scheme) {
        this.spec = spec;
        this.scheme = scheme;
    }

    /** This scheme, for use from Java. */
    public static MixedPart of(Initializer scheme) {
        return new MixedPart(Spec.of(scheme).toString(), Optional.of(scheme));
    }

    /** A spec, or {@code none}. */
    public static MixedPart parse(String text) {
        return text.equals("none") ? NONE : new MixedPart(Spec.parse(text).toString(), Optional.empty());
    }

    boolean given() {
        return !spec.equals("none");
    }

    MixedPart resolved(Catalog<Initializer> catalog) {
        return given() && scheme.isEmpty() ? new MixedPart(spec, Optional.of(catalog.get(spec))) : this;
    }

    Optional<Mixed.Rule> rule(String text) {
        return given() ? Optional.of(new Mixed.Rule(text, found())) : Optional.empty();
    }

    private Initializer found() {
        return scheme.orElseThrow(
                () -> new IllegalStateException("'" + spec + "' has not been looked up; take mixed from a catalogue"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MixedPart part && spec.equals(part.spec);
    }

    @Override
    public int hashCode() {
        return spec.hashCode();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return spec;
    }
}
