package dev.onset.api.activation;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Where an integral over [-reach, reach] is cut: evenly, at given points, and ever more finely around some of them. */
final class Panels {

    private final double reach;
    private final double width;
    private final DoubleStream.Builder extra = DoubleStream.builder();

    /** Even panels of this width and no others yet. */
    Panels(double reach, double width) {
        this.reach = reach;
        this.width = width;
    }

    /** Cuts at these points too; those out of reach, infinite or NaN are passed over. */
    Panels split(double... points) {
        for (double point : points) {
            if (Math.abs(point) < reach) {
                extra.add(point);
            }
        }
        return this;
    }

    /**
     * Cuts around each of the centers, on both sides, at this distance and its doubles up to the even panels' width;
     * does nothing where the distance is not below that.
     */
    Panels crowd(double[] centers, double distance) {
        for (double center : centers) {
            for (double d = distance; d < width; d *= 2) {
                split(center - d, center + d);
            }
            if (distance < width) {
                split(center);
            }
        }
        return this;
    }

    /** All cuts, ascending; a point given twice makes an empty panel. */
    double[] edges() {
        int panels = (int) Math.round(2 * reach / width);
        double[] regular = new double[panels + 1];
        for (int i = 0; i <= panels; i++) {
            regular[i] = -reach + i * width;
        }
        double[] all =
                DoubleStream.concat(Arrays.stream(regular), extra.build()).toArray();
        Arrays.sort(all);
        return all;
    }
}
