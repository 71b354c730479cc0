package dev.onset.engine.simd.gemm;

/** What happens to a part of a product as soon as it is complete, while it is in the cache. */
@FunctionalInterface
public interface Epilogue {

    /** Nothing. */
    Epilogue NONE = (panel, line, lines) -> {};

    /**
     * Works on {@code lines} lines of panel {@code panel} of the result, from line {@code line}, which is a multiple of
     * a panel's width.
     */
    void apply(int panel, int line, int lines);
}
