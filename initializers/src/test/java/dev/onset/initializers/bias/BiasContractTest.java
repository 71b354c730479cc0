package dev.onset.initializers.bias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.ClassShares;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Plugins;
import dev.onset.testkit.BiasInitializerContract;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every built-in bias scheme under the published contract, with its defaults and with other values. */
class BiasContractTest {

    /** No scheme is left out: each nested class is named after its own, or after it and what is different. */
    @Test
    void everySchemeIsHere() {
        Set<String> contracts = Arrays.stream(BiasContractTest.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        try (Plugins plugins = Plugins.onClassPath()) {
            assertThat(plugins.providers(BiasInitializer.class)).isNotEmpty().allSatisfy(scheme -> assertThat(contracts)
                    .contains("Of" + scheme.getClass().getSimpleName()));
        }
    }

    /** A scheme that draws from its stream. */
    abstract static class Drawn extends BiasInitializerContract {

        private final BiasInitializer scheme;

        Drawn(BiasInitializer scheme) {
            this.scheme = scheme;
        }

        @Override
        public BiasInitializer biasInitializer() {
            return scheme;
        }
    }

    /** A scheme that leaves its stream alone. */
    abstract static class Fixed extends BiasInitializerContract {

        private final BiasInitializer scheme;

        Fixed(BiasInitializer scheme) {
            this.scheme = scheme;
        }

        @Override
        public BiasInitializer biasInitializer() {
            return scheme;
        }

        @Override
        public boolean deterministic() {
            return true;
        }
    }

    @Nested
    class OfZeroBiases extends Fixed {
        OfZeroBiases() {
            super(new ZeroBiases());
        }
    }

    @Nested
    class OfConstantBiases extends Fixed {
        OfConstantBiases() {
            super(new ConstantBiases());
        }
    }

    @Nested
    class OfConstantBiasesAtTheEndOfFloats extends Fixed {
        OfConstantBiasesAtTheEndOfFloats() {
            super(new ConstantBiases(-Float.MAX_VALUE));
        }
    }

    @Nested
    class OfTorchLinearBiases extends Drawn {
        OfTorchLinearBiases() {
            super(new TorchLinearBiases());
        }
    }

    @Nested
    class OfFocalPrior extends Fixed {
        OfFocalPrior() {
            super(new FocalPrior());
        }
    }

    @Nested
    class OfFocalPriorThatIsSure extends Fixed {
        OfFocalPriorThatIsSure() {
            super(new FocalPrior(Math.nextDown(1.0)));
        }
    }

    @Nested
    class OfCriticalBiases extends Drawn {
        OfCriticalBiases() {
            super(new CriticalBiases());
        }
    }

    @Nested
    class OfCriticalBiasesOfSmallNumbers extends Drawn {
        OfCriticalBiasesOfSmallNumbers() {
            super(new CriticalBiases(0.25));
        }
    }

    @Nested
    class OfClassPrior extends Fixed {
        OfClassPrior() {
            super(new ClassPrior());
        }

        @Override
        public boolean changesWeights() {
            return true;
        }
    }

    @Nested
    class OfClassPriorThatKeepsWeights extends Fixed {
        OfClassPriorThatKeepsWeights() {
            super(new ClassPrior(ClassShares.UNKNOWN, true));
        }
    }

    /** It has shares of its own, whatever it is fitted to. */
    @Nested
    class OfClassPriorOfTwo extends Fixed {
        OfClassPriorOfTwo() {
            super(new ClassPrior(new ClassShares(List.of(0.9, 0.1)), false));
        }

        @Override
        public boolean changesWeights() {
            return true;
        }

        @Override
        public boolean supports(LayerSpec layer) {
            return layer.index() < layer.depth() - 1 || layer.fanOut() <= 2;
        }
    }
}
