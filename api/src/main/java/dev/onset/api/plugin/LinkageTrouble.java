package dev.onset.api.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the JVM's own errors about a class mean for whoever wrote or dropped the jar. */
final class LinkageTrouble {

    private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version (\\d+)");
    /** Class-file major versions count from Java 1.0 at 44: Java 25 is 69. */
    private static final int JAVA_ZERO = 44;

    private LinkageTrouble() {}

    static Trouble of(LinkageError error) {
        return switch (error) {
            case UnsupportedClassVersionError e -> newer(e);
            case ExceptionInInitializerError e ->
                threw("its static initialiser", e.getCause() == null ? e : e.getCause());
            case NoClassDefFoundError e -> missing(e);
            case ClassFormatError e ->
                new Trouble(ProblemCode.PLUGIN_5, "its class file is damaged (" + e + "); build the jar again.", e);
            default ->
                new Trouble(
                        ProblemCode.PLUGIN_3,
                        "it does not fit the classes it was loaded with (" + error
                                + "); build it again against this version of onset-api.",
                        error);
        };
    }

    static Trouble threw(String what, Throwable thrown) {
        return new Trouble(
                ProblemCode.PLUGIN_2,
                what + " threw " + inWords(thrown) + "; it must work without arguments and without the outside world.",
                thrown);
    }

    /** A class file of this major version, which this Java cannot read. */
    static Trouble newer(int major) {
        return new Trouble(
                ProblemCode.PLUGIN_4,
                "its class file version " + major + " needs Java " + (major - JAVA_ZERO) + ", and this is Java "
                        + Runtime.version().feature() + "; run on Java " + (major - JAVA_ZERO)
                        + " or later, or compile the plug-in with --release "
                        + Runtime.version().feature() + ".");
    }

    /** The newest class-file major version this Java reads. */
    static int newestMajor() {
        return Runtime.version().feature() + JAVA_ZERO;
    }

    /** An exception with the line it came from, which is where its author looks first. */
    static String inWords(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length == 0) {
            return thrown.toString();
        }
        return thrown + " (at " + trace[0].getClassName() + "." + trace[0].getMethodName() + ", line "
                + trace[0].getLineNumber() + ")";
    }

    private static Trouble newer(UnsupportedClassVersionError error) {
        Matcher version = CLASS_FILE_VERSION.matcher(String.valueOf(error.getMessage()));
        return version.find()
                ? newer(Integer.parseInt(version.group(1)))
                : new Trouble(ProblemCode.PLUGIN_4, error.getMessage() + "; run on a later Java.", error);
    }

    private static Trouble missing(NoClassDefFoundError error) {
        // The JVM reports a class whose static initialiser failed before as not found, and keeps why as the cause.
        if (error.getCause() instanceof ExceptionInInitializerError before) {
            return threw("its static initialiser", before.getCause() == null ? before : before.getCause());
        }
        String name = String.valueOf(error.getMessage()).replace('/', '.');
        return new Trouble(
                ProblemCode.PLUGIN_1,
                "it needs the class " + name
                        + ", which is not there; put that class into the same jar, or its jar on the class path.",
                error);
    }
}
