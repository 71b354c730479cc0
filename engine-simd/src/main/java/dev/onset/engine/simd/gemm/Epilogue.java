package dev.onset.engine.simd.gemm;

/** What happens to a part of a product as soon as it is complete, while it is in the cache. */
@FunctionalInterface
public interface Epilogue {

    /** Nothing. */
    Epilogue NONE = (row, rows, column, columns) -> {};

    /** Works on {@code rows} rows from {@code row} and {@code columns} columns, whole panels, from {@code column}. */
    void apply(int row, int rows, int column, int columns);
}
