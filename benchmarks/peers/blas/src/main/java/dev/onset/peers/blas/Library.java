package dev.onset.peers.blas;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** One native library of the folder that {@code java.library.path} names first; it stays loaded. */
final class Library {

    private final SymbolLookup symbols;

    Library(String file) {
        String folder = System.getProperty("java.library.path").split(File.pathSeparator, 2)[0];
        symbols = SymbolLookup.libraryLookup(Path.of(folder, file), Arena.global());
    }

    /** A function of the library. */
    MethodHandle function(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
    }
}
