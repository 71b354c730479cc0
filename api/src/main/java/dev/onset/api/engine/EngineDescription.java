package dev.onset.api.engine;

import java.util.List;

/**
 * An engine on this machine.
 *
 * @param name the engine's name, such as {@code simd} or {@code reference}
 * @param vectorBits the width of its vectors in bits; 0 for scalar loops
 * @param lanes numbers handled by one instruction, at least 1
 * @param threads threads one network may use, the caller's included
 * @param notes sentences on what keeps it from being faster, with the remedy; empty where nothing does
 */
public record EngineDescription(String name, int vectorBits, int lanes, int threads, List<String> notes) {

    public EngineDescription {
        notes = List.copyOf(notes);
    }
}
