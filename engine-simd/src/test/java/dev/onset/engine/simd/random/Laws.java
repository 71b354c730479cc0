package dev.onset.engine.simd.random;

import dev.onset.api.random.Law;
import dev.onset.api.random.TruncatedNormal;
import java.util.List;

/** Every law there is, with constants that reach its corners. */
public final class Laws {

    private Laws() {}

    /** All of them. */
    public static List<Law> all() {
        return List.of(
                Law.Normal.STANDARD,
                new Law.Normal(0.25f, 1.5f),
                new Law.Normal(0, 0),
                Law.Symmetric.UNIT,
                new Law.Symmetric(0.1f, 1, -0.5f, 1),
                new Law.Interval(0, 1, Law.Ends.HALF_OPEN),
                new Law.Interval(-0.5f, 2, Law.Ends.OPEN),
                new Law.Interval(-1, 3, Law.Ends.CLOSED),
                new Law.Sign(0.5f),
                Law.Mask.of(0.3, 2),
                new TruncatedNormal(-2, 2).law(0, 0.05),
                new TruncatedNormal(-1, Double.POSITIVE_INFINITY).law(1, 2),
                new TruncatedNormal(7, 9).law(0, 1),
                new TruncatedNormal(-60, -50).law(0.5, 0.25));
    }

    /** What the frozen hashes leave out: edges where vectors change over to plain Java, or to another comparison. */
    public static List<Law> corners() {
        return List.of(
                new Law.Sign(0),
                Law.Mask.of(0, 2),
                Law.Mask.of(1, -2),
                new Law.Mask(1, 3),
                new Law.Mask(1L << 31, 3),
                new Law.Mask((1L << 32) - 1, 3),
                new TruncatedNormal(-4, 4).law(0, 1),
                new TruncatedNormal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).law(-1, 2),
                new TruncatedNormal(2.5, 3.5).law(0, 1),
                new TruncatedNormal(-3.5, -2.5).law(0, 1),
                new TruncatedNormal(2.0, 2.06).law(0, 1),
                new TruncatedNormal(Double.NEGATIVE_INFINITY, -1).law(0, 1),
                new TruncatedNormal(0.1, 0.1000001).law(0, 1));
    }
}
