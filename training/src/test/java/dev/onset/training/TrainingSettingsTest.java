package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.api.engine.UpdateRule;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    @Test
    void eachWithChangesOneThing() {
        assertThat(DEFAULTS.withEpochs(3))
                .usingRecursiveComparison()
                .ignoringFields("epochs")
                .isEqualTo(DEFAULTS);
        assertThat(DEFAULTS.withEpochs(3).epochs()).isEqualTo(3);
        assertThat(DEFAULTS.withBatch(3).batch()).isEqualTo(3);
        assertThat(DEFAULTS.withSeed(3).seed()).isEqualTo(3);
        assertThat(DEFAULTS.withRule(new UpdateRule.Sgd(3)).rule()).isEqualTo(new UpdateRule.Sgd(3));
        assertThat(DEFAULTS.withMaxSteps(3).maxSteps()).hasValue(3);
        assertThat(DEFAULTS.withEvaluateEvery(3).evaluateEvery()).hasValue(3);
        assertThat(DEFAULTS.withEarlyStopping(EarlyStopping.after(3)).earlyStopping())
                .contains(new EarlyStopping(3, 0));
        assertThat(DEFAULTS.withMaxSteps(3).withEvaluateEvery(4).withEpochs(5).maxSteps())
                .hasValue(3);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> DEFAULTS.withEpochs(0))
                .hasMessage("training settings: epochs must be at least 1, not 0");
        assertThatThrownBy(() -> DEFAULTS.withBatch(-1))
                .hasMessage("training settings: batch must be at least 1, not -1");
        assertThatThrownBy(() -> DEFAULTS.withMaxSteps(0))
                .hasMessage("training settings: maxSteps must be at least 1, not 0");
        assertThatThrownBy(() -> DEFAULTS.withEvaluateEvery(0))
                .hasMessage("training settings: evaluateEvery must be at least 1, not 0");
        assertThatThrownBy(() -> EarlyStopping.after(0))
                .hasMessage("early stopping: patience must be at least 1 epoch, not 0");
        assertThatThrownBy(() -> new EarlyStopping(1, Double.NaN))
                .hasMessage("early stopping: the minimum gain must be at least 0 and finite, not NaN");
    }

    @Test
    void stepsAreCountedWithoutOverflow() {
        assertThat(DEFAULTS.withEpochs(2).withBatch(4).stepsOver(9)).isEqualTo(6);
        assertThat(DEFAULTS.withEpochs(2).withBatch(4).withMaxSteps(5).stepsOver(9))
                .isEqualTo(5);
        assertThat(DEFAULTS.withEpochs(Integer.MAX_VALUE).withBatch(1).stepsOver(Integer.MAX_VALUE))
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(DEFAULTS.withEpochs(1).withBatch(Integer.MAX_VALUE).stepsOver(Integer.MAX_VALUE))
                .isEqualTo(1);
    }
}
