package dev.onset.training.data.handwriting;

/**
 * One movement of the pen: a curve through points, smooth except where a point is a corner.
 *
 * @param x the points' abscissas, rightward
 * @param y the points' ordinates, downward; as many as abscissas, at least two
 * @param corner whether the curve may turn sharply at a point
 */
record Stroke(double[] x, double[] y, boolean[] corner) {

    /** Straight pieces per piece of curve: at 28 pixels the polygon is a tenth of a pixel from the curve. */
    private static final int PIECES = 6;

    /**
     * Reads a stroke: points as {@code x,y} in hundredths of the writing box, separated by blanks, corners marked with
     * an exclamation mark.
     */
    static Stroke parse(String text) {
        String[] points = text.strip().split(" +");
        double[] x = new double[points.length];
        double[] y = new double[points.length];
        boolean[] corner = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            corner[i] = points[i].endsWith("!");
            String[] pair = points[i].replace("!", "").split(",", 2);
            x[i] = Double.parseDouble(pair[0]) / 100;
            y[i] = Double.parseDouble(pair[1]) / 100;
        }
        return new Stroke(x, y, corner);
    }

    int points() {
        return x.length;
    }

    /** The same stroke as a fine polygon: a Catmull-Rom spline whose tangent breaks at corners. */
    Stroke flattened() {
        int last = points() - 1;
        double[] fineX = new double[last * PIECES + 1];
        double[] fineY = new double[last * PIECES + 1];
        for (int i = 0; i < last; i++) {
            int before = i == 0 || corner[i] ? i : i - 1;
            int after = i + 1 == last || corner[i + 1] ? i + 1 : i + 2;
            for (int piece = 0; piece < PIECES; piece++) {
                double t = piece / (double) PIECES;
                fineX[i * PIECES + piece] = spline(x[before], x[i], x[i + 1], x[after], t);
                fineY[i * PIECES + piece] = spline(y[before], y[i], y[i + 1], y[after], t);
            }
        }
        fineX[last * PIECES] = x[last];
        fineY[last * PIECES] = y[last];
        return new Stroke(fineX, fineY, new boolean[fineX.length]);
    }

    private static double spline(double p0, double p1, double p2, double p3, double t) {
        double linear = p2 - p0;
        double square = 2 * p0 - 5 * p1 + 4 * p2 - p3;
        double cube = 3 * (p1 - p2) + p3 - p0;
        return p1 + 0.5 * t * (linear + t * (square + t * cube));
    }
}
