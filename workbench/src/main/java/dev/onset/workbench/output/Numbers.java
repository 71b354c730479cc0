package dev.onset.workbench.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {

    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e5;

    private Numbers() {}

    /** Four significant digits, in powers of ten where plain digits would hide them; {@code -} where there is none. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        // Rounded first, so that 0.09999999 has as many decimals as the 0.1 it is shown as.
        double size = Math.abs(new BigDecimal(value).round(FOUR_DIGITS).doubleValue());
        if (size == 0) {
            return "0";
        }
        if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int decimals = Math.clamp(3 - (int) Math.floor(Math.log10(size)), 0, 6);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** As {@link #text}, for what was measured in float32: a number that is not finite is an overflow. */
    public static String measured(double value) {
        return Double.isFinite(value) ? text(value) : "overflow";
    }

    /** A fraction in per cent with two decimals; {@code -} where there is none. */
    public static String percent(double fraction) {
        return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.2f %%", 100 * fraction) : "-";
    }

    /** A fraction in per cent, as short as a table wants it. */
    public static String shortPercent(double fraction) {
        return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.1f %%", 100 * fraction) : "-";
    }
}
