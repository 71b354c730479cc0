package dev.onset.peers.blas;

/** Calls of method handles, which declare to throw anything. */
final class Calls {

    private Calls() {}

    /** A call. */
    interface Call {
        Object now() throws Throwable;
    }

    /** Makes a call; native functions throw nothing. */
    static Object invoke(Call call) {
        try {
            return call.now();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
