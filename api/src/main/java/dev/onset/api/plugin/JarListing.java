package dev.onset.api.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * What a jar says it provides: its services files and its module descriptor together.
 *
 * @param providers class names by the kind they are offered as
 */
record JarListing(Map<Class<?>, Set<String>> providers) {

    private static final String DESCRIPTOR = "module-info.class";
    /** No honest services file or module descriptor comes near this; what is behind it is not read. */
    private static final int LARGEST_ENTRY = 1 << 20;

    /**
     * Reads a jar and closes it again.
     *
     * @param troubles receives what is malformed in it, each with the class in question or an empty text
     * @throws IOException when it is not a readable jar
     */
    static JarListing of(Path jar, Collection<Class<?>> kinds, Consumer<Trouble> troubles) throws IOException {
        Map<Class<?>, Set<String>> providers = new LinkedHashMap<>();
        // The runtime's version, so that a multi-release jar shows the descriptor its classes go with.
        try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
            List<ModuleDescriptor.Provides> provided = provides(file, troubles);
            for (Class<?> kind : kinds) {
                Set<String> names = new LinkedHashSet<>(services(file, kind, troubles));
                provided.stream()
                        .filter(provides -> provides.service().equals(kind.getName()))
                        .forEach(provides -> names.addAll(provides.providers()));
                providers.put(kind, names);
            }
        }
        return new JarListing(providers);
    }

    private static List<String> services(JarFile file, Class<?> kind, Consumer<Trouble> troubles) throws IOException {
        String path = ServicesFile.FOLDER + kind.getName();
        JarEntry entry = file.getJarEntry(path);
        return entry == null ? List.of() : ServicesFile.names(read(file, entry), path, troubles);
    }

    private static List<ModuleDescriptor.Provides> provides(JarFile file, Consumer<Trouble> troubles)
            throws IOException {
        JarEntry entry = file.getJarEntry(DESCRIPTOR);
        if (entry == null) {
            return List.of();
        }
        byte[] bytes = read(file, entry);
        int major = bytes.length < 8
                ? 0
                : Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(6));
        if (major > LinkageTrouble.newestMajor()) {
            Trouble newer = LinkageTrouble.newer(major);
            troubles.accept(new Trouble(newer.code(), DESCRIPTOR + ": " + newer.message()));
            return List.of();
        }
        try {
            return new ArrayList<>(ModuleDescriptor.read(ByteBuffer.wrap(bytes)).provides());
        } catch (InvalidModuleDescriptorException e) {
            troubles.accept(new Trouble(
                    ProblemCode.PLUGIN_5,
                    DESCRIPTOR + " is damaged (" + e.getMessage() + "); build the jar again.",
                    e));
            return List.of();
        }
    }

    private static byte[] read(JarFile file, JarEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readNBytes(LARGEST_ENTRY);
        }
    }
}
