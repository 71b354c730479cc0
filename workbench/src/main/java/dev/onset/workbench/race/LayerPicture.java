package dev.onset.workbench.race;

import dev.onset.api.engine.LayerSnapshot;
import dev.onset.diagnosis.Histogram;
import dev.onset.diagnosis.LayerStatistics;

/**
 * One layer at one moment, as a report draws it.
 *
 * @param statistics in numbers
 * @param activations the distribution of the activations, over their whole range
 * @param gradients the distribution of the size of the gradients with respect to the pre-activations, in powers of ten
 */
public record LayerPicture(LayerStatistics statistics, Histogram activations, GradientSizes gradients) {

    private static final int BINS = 48;

    static LayerPicture of(LayerSnapshot snapshot) {
        return new LayerPicture(
                LayerStatistics.of(snapshot),
                Histogram.of(snapshot.activations(), BINS),
                GradientSizes.of(snapshot.preActivationGradients()));
    }
}
