package dev.onset.api.plugin;

import java.util.Locale;

/** The stable codes of everything that can be wrong with a scheme or its jar; the README has an anchor for each. */
public enum ProblemCode {
    /** A class that a services file names, or that it needs, is not there. */
    PLUGIN_1,
    /**
     * A provider's constructor, static initialiser, {@code name()}, {@code aliases()} or {@code description()} threw.
     */
    PLUGIN_2,
    /** A provider is not of the type it is offered as, or has no public no-argument constructor. */
    PLUGIN_3,
    /** A class file is newer than this Java. */
    PLUGIN_4,
    /** A plug-in folder, jar, services file, module descriptor or class file cannot be read. */
    PLUGIN_5,
    /** Two schemes of one kind have the same name or alias. */
    PLUGIN_6,
    /** A name is not lower kebab case. */
    PLUGIN_7,
    /** A name nobody provides. */
    SPEC_1,
    /** A parameter the scheme does not have. */
    SPEC_2,
    /** A parameter's value is not of its type. */
    SPEC_3,
    /** A parameter's value is outside its range. */
    SPEC_4,
    /** Text that is not a spec. */
    SPEC_5,
    /** An initializer threw. */
    INIT_1,
    /** An initializer left a weight at NaN. */
    INIT_2,
    /** An initializer wrote an infinite weight. */
    INIT_3,
    /** An activation threw. */
    ACTIVATION_1,
    /** An activation gives NaN at a finite number. */
    ACTIVATION_2;

    /** The code as messages show it: {@code PLUGIN-1}. */
    @Override
    public String toString() {
        return name().replace('_', '-').toUpperCase(Locale.ROOT);
    }
}
