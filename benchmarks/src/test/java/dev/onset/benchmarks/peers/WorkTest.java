package dev.onset.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.onset.workbench.bench.PeerNames;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void everyWorkIsKnownByItsText() {
        List<Work> all = Works.of(Set.of(), Set.of());
        assertThat(all).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(work -> assertThat(Work.parse(work.text())).isEqualTo(work));
        assertThat(all).extracting(Work::section).containsOnly(PeerNames.SECTIONS.toArray(String[]::new));
        assertThat(Work.parse("peak multiply-adds")).isEqualTo(new Work.Peak());
        assertThatThrownBy(() -> Work.parse("nonsense")).hasMessageContaining("nonsense");
    }

    @Test
    void peersAreThoseThatTheCommandKnows() {
        assertThat(PeerSpec.others()).extracting(PeerSpec::name).containsExactlyElementsOf(PeerNames.PEERS);
    }

    @Test
    void sectionsAndNetsCanBeChosen() {
        assertThat(Works.of(Set.of("training"), Set.of("tiny", "deep")))
                .extracting(Work::name)
                .containsExactly("tiny sgd-momentum", "tiny adam", "deep sgd-momentum", "deep adam");
    }

    @Test
    void theFirstFunctionIsRunBeforeItIsMeasured() {
        List<Work> works = List.of(Work.parse("activations erf 10000"), Work.parse("activations exp 10000"));
        assertThat(Works.first(works)).containsExactly(works.getFirst());
    }

    @Test
    void figuresAreInTheWorksUnit() {
        assertThat(Work.parse("memory fill").figure(0.025)).isCloseTo(10.737, within(1e-3));
        assertThat(Work.parse("memory copy").figure(0.05)).isCloseTo(10.737, within(1e-3));
        assertThat(Work.parse("products forward 1000x1000x1000").figure(0.02)).isCloseTo(100, within(1e-9));
        assertThat(Work.parse("training mnist-128 adam").figure(0.5)).isCloseTo(256, within(1e-9));
        assertThat(Work.parse("inference mnist-128").figure(5e-5)).isCloseTo(50, within(1e-9));
        assertThat(Work.parse("activations exp 10000").figure(1e-5)).isCloseTo(1000, within(1e-9));
        assertThat(Work.parse("fills normal 1000000").figure(1e-3)).isCloseTo(1000, within(1e-9));
    }

    @Test
    void momentsOfRandomValuesTellLawsApartAndGeneratorsNot() {
        double[] one = Samples.moments(30_000, i -> 0.58 * ((i & 1) == 0 ? 1 : -1));
        double[] other = Samples.moments(10_000, i -> 0.6 * ((i & 1) == 0 ? -1 : 1));
        assertThat(one).containsExactly(0, 0.6).containsExactly(other);
        assertThat(Samples.moments(10_000, i -> i & 1)).containsExactly(0.5, 0.5);
    }

    @Test
    void theWholeArrayIsFilledWhateverItIsCutInto() {
        for (int parts : new int[] {1, 2, 3, 7}) {
            float[] array = new float[1001];
            try (Slices slices = new Slices(array.length, parts)) {
                slices.run((part, from, to) -> {
                    for (int i = from; i < to; i++) {
                        array[i] += 1 + part;
                    }
                });
                for (int i = 0; i < array.length; i++) {
                    int part = (int) array[i] - 1;
                    assertThat(i).isBetween(slices.start(part), slices.start(part + 1) - 1);
                }
            }
        }
    }
}
