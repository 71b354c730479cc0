package dev.onset.workbench;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * The launcher's way into {@link OnsetCommand}: gives the process its own standard error back, then runs the command.
 *
 * <p>The launcher starts the JVM with standard error passed through a filter, because the JVM announces its incubator
 * module there and has no option to be quiet. The real one waits under the descriptor that the system property
 * {@code onset.stderr} names. Taking it back here, instead of filtering to the end, means that nothing stands between
 * the command and its terminal: no delay, no lost last line, no pipe where a progress bar looks for a terminal.
 */
public final class Main {
    private static final int STANDARD_ERROR = 2;

    private Main() {}

    /**
     * Runs the command.
     *
     * @param arguments what the user typed after {@code onset}
     * @throws Throwable what the linker throws where the C library has no {@code dup2}; and whatever the command throws
     */
    public static void main(String[] arguments) throws Throwable {
        Integer original = Integer.getInteger("onset.stderr");
        if (original != null) {
            restoreStandardError(original);
        }
        OnsetCommand.main(arguments);
    }

    private static void restoreStandardError(int original) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle dup2 = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("dup2"), FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
        int result = (int) dup2.invokeExact(original, STANDARD_ERROR);
        if (result != STANDARD_ERROR) {
            System.err.println("onset: standard error stays behind the launcher's filter (dup2 failed)");
        }
    }
}
