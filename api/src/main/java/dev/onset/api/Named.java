package dev.onset.api;

import java.util.List;

/**
 * Something a user can ask for by name: an initializer, an activation, a calibrator, an update rule, a loss.
 *
 * <p>A scheme with parameters is a record: its components are its parameters, and its public no-argument constructor
 * gives the published defaults. See {@link dev.onset.api.plugin.Spec} for how the two are written in text.
 */
public interface Named {

    /**
     * The permanent name, in lower kebab case: letters, digits and single hyphens, starting with a letter. One colon
     * may set apart whose scheme it is, as in {@code torch:linear}.
     *
     * <p>Names appear in reports, checkpoints and scripts, so one that has been published never changes its meaning.
     */
    String name();

    // Optional

    /** Other names under which users look for this, each in the same form as {@link #name()}. */
    default List<String> aliases() {
        return List.of();
    }

    /** What it is, its formula and where it comes from, for {@code onset describe}. */
    default Description description() {
        return Description.NONE;
    }
}
