package dev.onset.training.data.handwriting;

import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one digit: picks a form, moves its control points, bends it, turns, slants and places it, and inks it with a
 * pen of varying pressure on grained paper.
 */
public final class DigitArtist {

    /** Pixels of one picture. */
    public static final int PIXELS = Paper.PIXELS;

    private static final double WIDTH = 19;
    private static final double HEIGHT = 20;
    /** What must stay blank at the edge, beyond the pen's radius. */
    private static final double MARGIN = 0.5;

    private final Hand hand;

    public DigitArtist(Hand hand) {
        this.hand = hand;
    }

    /**
     * Draws a digit, row by row, into {@link #PIXELS} values in [0, 1] where 0 is paper and 1 ink.
     *
     * @param digit 0 to 9
     * @param random the sample's own stream
     */
    public void draw(int digit, RandomStream random, float[] target, int offset) {
        Draws draws = new Draws(random);
        List<List<Stroke>> forms = Skeletons.forms(digit);
        List<Stroke> strokes = forms.get(draws.below(forms.size()));
        Bend bend = Bend.draw(draws, hand.warp());
        List<Stroke> curves = new ArrayList<>(strokes.size());
        for (Stroke stroke : strokes) {
            Stroke curve = jittered(stroke, draws).flattened();
            bend.apply(curve);
            curves.add(curve);
        }
        double radius = draws.between(hand.thinnest(), hand.thickest());
        place(curves, radius, draws);
        Paper paper = new Paper();
        for (Stroke curve : curves) {
            ink(curve, radius, draws, paper);
        }
        if (draws.happens(hand.blur())) {
            paper.smudge(draws.between(0.05, 0.2));
        }
        soil(paper, draws);
        paper.copyTo(target, offset, draws.between(0.75, 1), hand.noise() * draws.unit(), random.child("grain"));
    }

    private Stroke jittered(Stroke stroke, Draws draws) {
        double[] x = stroke.x().clone();
        double[] y = stroke.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += hand.jitter() * draws.normal();
            y[i] += hand.jitter() * draws.normal();
        }
        return new Stroke(x, y, stroke.corner());
    }

    /** From writing boxes to pixels: scaled, slanted, turned, centred by its bounds, shifted, kept on the paper. */
    private void place(List<Stroke> curves, double radius, Draws draws) {
        double width = WIDTH * (1 + hand.stretch() * draws.normal());
        double height = HEIGHT * (1 + hand.stretch() * draws.normal());
        double slant = hand.slant() * draws.normal();
        double angle = hand.rotation() * draws.normal();
        // StrictMath, because the bits must be the same on every machine.
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        for (Stroke curve : curves) {
            for (int i = 0; i < curve.points(); i++) {
                double y = (curve.y()[i] - 0.5) * height;
                double x = (curve.x()[i] - 0.5) * width - slant * y;
                curve.x()[i] = cosine * x - sine * y;
                curve.y()[i] = sine * x + cosine * y;
            }
        }
        double free = Paper.SIDE - 1 - 2 * (radius + MARGIN);
        fit(curves.stream().map(Stroke::x).toList(), hand.shift() * draws.normal(), free);
        fit(curves.stream().map(Stroke::y).toList(), hand.shift() * draws.normal(), free);
    }

    /** Centres one coordinate on the paper but for a shift; shrinks what is too long for it. */
    private static void fit(List<double[]> coordinates, double shift, double free) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] values : coordinates) {
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double length = high - low;
        double scale = length > free ? free / length : 1;
        double spare = Math.max(0, (free - length * scale) / 2);
        double centre = (Paper.SIDE - 1) / 2.0 + Math.clamp(shift, -spare, spare);
        double middle = (low + high) / 2;
        for (double[] values : coordinates) {
            for (int i = 0; i < values.length; i++) {
                values[i] = centre + (values[i] - middle) * scale;
            }
        }
    }

    private void ink(Stroke curve, double radius, Draws draws, Paper paper) {
        int last = curve.points() - 1;
        double start = draws.between(-hand.pressure(), hand.pressure());
        double middle = draws.between(-hand.pressure(), hand.pressure());
        double end = draws.between(-hand.pressure(), hand.pressure());
        int gap = draws.happens(hand.gap()) ? draws.below(last) : last;
        double before = radius * (1 + start);
        for (int i = 0; i < last; i++) {
            double t = (i + 1) / (double) last;
            double change = t < 0.5 ? start + 2 * t * (middle - start) : middle + (2 * t - 1) * (end - middle);
            double after = radius * (1 + change);
            if (i != gap) {
                paper.line(curve.x()[i], curve.y()[i], before, curve.x()[i + 1], curve.y()[i + 1], after);
            }
            before = after;
        }
    }

    private void soil(Paper paper, Draws draws) {
        int specks = (int) (2 * hand.salt() * draws.unit());
        for (int i = 0; i < specks; i++) {
            paper.speck(draws.below(Paper.PIXELS), draws.between(0.1, 0.5));
        }
    }
}
