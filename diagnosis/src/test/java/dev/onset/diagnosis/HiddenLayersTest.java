package dev.onset.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenLayersTest {

    @Test
    void theRatioIsOfTheBottomToTheTop() {
        assertThat(new HiddenLayers(List.of(layer(10, 0, 3), layer(10, 0, 100), layer(10, 0, 12))).gradientRatio())
                .isEqualTo(0.25);
        assertThat(new HiddenLayers(List.of(layer(10, 0, 0), layer(10, 0, 0))).gradientRatio())
                .isZero();
        assertThat(new HiddenLayers(List.of()).gradientRatio()).isNaN();
    }

    @Test
    void deadUnitsAreCountedByUnitAndNotByLayer() {
        assertThat(new HiddenLayers(List.of(layer(10, 0.5, 1), layer(30, 0.1, 1))).deadFraction())
                .isCloseTo(8.0 / 40, within(1e-12));
        assertThat(new HiddenLayers(List.of()).deadFraction()).isZero();
    }

    private static LayerStatistics layer(int units, double dead, double gradientRms) {
        return new LayerStatistics(1, units, 0, 0, 0, 0, dead, gradientRms, 0, 0);
    }
}
