package dev.onset.diagnosis.theory;

/**
 * One layer as theory expects it, over all units and all samples of a batch; each number means what it means in {@link
 * dev.onset.diagnosis.LayerStatistics}.
 *
 * @param layer the layer's place, from 1
 * @param units its width
 * @param q second moment of the pre-activations
 * @param correlation of one unit's pre-activations for two different samples, about their mean: 0 where samples are
 *     told apart, 1 where all look alike; 1 too where the pre-activations do not vary
 * @param mean of the activations
 * @param std of the activations
 * @param rms of the activations
 * @param saturated fraction of activations on a flat tail, as {@link Saturation} defines it
 * @param dead fraction of units whose slope is exactly zero for every sample of the batch
 * @param chi the factor on squared gradients from the next layer's pre-activations to this one's, over the scheme's
 *     weights there; in the last layer as though one more of its width followed
 * @param gradientRms root mean square of the gradient with respect to the pre-activations, standard normal in the last
 *     layer
 */
public record LayerPrediction(
        int layer,
        int units,
        double q,
        double correlation,
        Predicted mean,
        Predicted std,
        Predicted rms,
        Predicted saturated,
        Predicted dead,
        double chi,
        Predicted gradientRms) {}
