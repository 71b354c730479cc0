package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final float[] SIX = {0, 1, 2, 3, 4, 5};

    @Test
    void gatherCopiesRowsInTheAskedOrder() {
        Samples samples = Samples.labelled(2, SIX, new int[] {7, 8, 9});
        float[] into = {-1, -1, -1, -1, -1};
        samples.gather(new int[] {0, 2, 1}, 1, 2, into);
        assertThat(into).containsExactly(4, 5, 2, 3, -1);
    }

    @Test
    void firstKeepsAnswersWithTheirInputs() {
        Samples labelled = Samples.labelled(2, SIX, new int[] {7, 8, 9}).first(2);
        assertThat(labelled.count()).isEqualTo(2);
        assertThat(labelled.label(1)).isEqualTo(8);
        assertThat(labelled.value(1, 1)).isEqualTo(3);
        Samples targeted = Samples.targeted(3, SIX, 1, new float[] {7, 8}).first(9);
        assertThat(targeted.count()).isEqualTo(2);
        assertThat(targeted.target(1, 0)).isEqualTo(8);
        assertThat(targeted.isLabelled()).isFalse();
    }

    @Test
    void whatCannotBeSamplesIsRefused() {
        assertThatThrownBy(() -> Samples.labelled(2, SIX, new int[2]))
                .hasMessage("2 samples of 2 inputs need 4 values, not 6");
        assertThatThrownBy(() -> Samples.labelled(2, new float[0], new int[0]))
                .hasMessage("samples need at least one sample of at least one input, not 0 of 2");
        assertThatThrownBy(() -> Samples.labelled(2, SIX, new int[] {0, -1, 0}))
                .hasMessage("sample 1 has label -1; labels are 0 or more");
        assertThatThrownBy(() -> Samples.labelled(2, new float[] {0, 1, 2, Float.NaN}, new int[2]))
                .hasMessage("sample 1, input 1 is NaN; samples hold finite numbers only");
        assertThatThrownBy(() -> Samples.targeted(2, SIX, 2, new float[5]))
                .hasMessage("5 targets do not make rows of 2 a sample");
        assertThatThrownBy(() -> Samples.targeted(2, SIX, 1, new float[] {0, Float.POSITIVE_INFINITY, 0}))
                .hasMessage("sample 1, target 0 is Infinity; samples hold finite numbers only");
    }

    @Test
    void aDataSetsPartsFitItsShape() {
        Samples labelled = Samples.labelled(2, SIX, new int[] {0, 1, 2});
        Samples targeted = Samples.targeted(2, SIX, 1, new float[3]);
        assertThatThrownBy(() -> new Dataset("d", Task.CLASSIFICATION, 3, 3, labelled, labelled))
                .hasMessage("data set 'd', training samples: 2 inputs a sample, but the set has 3");
        assertThatThrownBy(() -> new Dataset("d", Task.CLASSIFICATION, 2, 2, labelled, labelled))
                .hasMessage("data set 'd', training samples: sample 2 has label 2, outside 0..1");
        assertThatThrownBy(() -> new Dataset("d", Task.CLASSIFICATION, 2, 3, labelled, targeted))
                .hasMessage("data set 'd', test samples: they have targets where the task needs labels");
        assertThatThrownBy(() -> new Dataset("d", Task.REGRESSION, 2, 1, labelled, targeted))
                .hasMessage("data set 'd', training samples: 0 targets a sample, but the set has 1");
        assertThatThrownBy(() -> new Dataset("d", Task.BINARY, 2, 3, labelled, labelled))
                .hasMessage("data set 'd', training samples: a binary task has 1 output, not 3");
        assertThatThrownBy(() -> new Dataset("d", Task.BINARY, 2, 1, labelled, labelled))
                .hasMessage("data set 'd', training samples: sample 2 has label 2, outside 0..1");
    }
}
