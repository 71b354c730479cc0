package dev.onset.peers.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** What the libraries say of themselves. */
final class Version {

    private static final int MOST_LETTERS = 256;

    private Version() {}

    /** MKL writes its version into a buffer. */
    static String ofMkl(Library library) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(MOST_LETTERS);
            Calls.invoke(() -> library.function("mkl_get_version_string", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT))
                    .invokeWithArguments(text, MOST_LETTERS));
            // Filled up with blanks, and without an end.
            return new String(text.toArray(JAVA_BYTE), StandardCharsets.US_ASCII)
                    .replace('\0', ' ')
                    .strip();
        }
    }

    /** OpenBLAS returns how it was built, and the core it has picked. */
    static String ofOpenBlas(Library library) {
        MemorySegment config = (MemorySegment)
                Calls.invoke(() -> library.function("openblas_get_config", FunctionDescriptor.of(ADDRESS))
                        .invokeWithArguments());
        return config.reinterpret(MOST_LETTERS).getString(0).strip();
    }

    /** oneDNN returns a structure that begins with three integers. */
    static String ofOneDnn(Library library) {
        MemorySegment version = ((MemorySegment)
                        Calls.invoke(() -> library.function("dnnl_version", FunctionDescriptor.of(ADDRESS))
                                .invokeWithArguments()))
                .reinterpret(3L * Integer.BYTES);
        return "oneDNN " + version.getAtIndex(JAVA_INT, 0) + "." + version.getAtIndex(JAVA_INT, 1) + "."
                + version.getAtIndex(JAVA_INT, 2);
    }
}
