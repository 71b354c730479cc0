package dev.onset.engine.simd.kernel.activation;

import java.util.List;
import java.util.Locale;

/** {@code docs/activations.md}. */
final class AccuracyDocument {

    private static final String HEAD = """
            # Accuracy of the activations

            How far the engine's float32 loops are from each definition in double precision, at default parameters: value
            and slope, the worst of a sample of the whole float32 range (every exponent of both signs, every 4096th float
            from 2^-10 to 128, every float around 0 and the kinks). `sin` and `snake` are looked at up to ±1e6, where
            angles end. The bits are the same at every vector width, so the figures are the same on every machine. A test
            compares them and fails when they change; this writes them anew:

            ```
            %s
            ```

            *ulp* counts units in the last place of the result, for results from 2^-100 on. *error* is absolute for results
            up to 1 and relative beyond. Where ulp is large and error is not, the result is close to 0, and

            - larger numbers cancel beside a zero crossing: slopes of gelu, gelu-tanh, quick-gelu, silu, mish, hard-swish
              and snake, and hard-sigmoid at -3, since float32 has no 1/6;
            - the slope is 1 - f², where f rounds to 1: tanh, lecun-tanh, rectified-tanh (0 from about 9 on, 13.5 for
              lecun-tanh);
            - an exponential falls, and its argument was rounded before: erf's slope, gelu-tanh and quick-gelu far left;
            - `normalCdf` loses digits in its left tail and is 0 from -10.2 on: gelu, where f is 1e-24 by then.

            A slope within two floats of a kink counts as right if it is that of either side. Parameters that multiply the
            input round it first: `sin(omega=30)` has the sine of 30 x as float32 has it.

            | activation | f: ulp | at | error | f′: ulp | at | error |
            |---|---|---|---|---|---|---|
            """;

    private AccuracyDocument() {}

    static String of(String command, List<ActivationAccuracy> rows) {
        StringBuilder text = new StringBuilder(HEAD.formatted(command));
        for (ActivationAccuracy row : rows) {
            text.append("| ").append(row.name()).append(" | ");
            text.append(cells(row.value())).append(" | ");
            text.append(cells(row.slope())).append(" |\n");
        }
        return text.toString();
    }

    private static String cells(WorstError worst) {
        String at = worst.ulps() == 0 ? "" : String.format(Locale.ROOT, "%.6g", worst.at());
        String error = worst.error() == 0 ? "0" : String.format(Locale.ROOT, "%.1e", worst.error());
        return ulps(worst.ulps()) + " | " + at + " | " + error;
    }

    private static String ulps(double ulps) {
        if (ulps == 0) {
            return "0";
        }
        return String.format(Locale.ROOT, ulps < 1e4 ? "%.1f" : "%.1e", ulps);
    }
}
