package dev.onset.workbench.race;

import dev.onset.api.init.Initializer;

/**
 * A scheme in a race.
 *
 * @param spec as the user wrote it
 * @param initializer what the spec asks for
 */
public record Contestant(String spec, Initializer initializer) {}
