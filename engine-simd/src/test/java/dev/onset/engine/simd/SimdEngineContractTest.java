package dev.onset.engine.simd;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.Engine;
import dev.onset.testkit.EngineContract;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The engine under the published contract, with all built-in activations and the contract's own. */
final class SimdEngineContractTest extends EngineContract {

    /** One for all tests, as an application has, so that loops are compiled once. */
    private static final SimdEngine ENGINE = new SimdEngine(SimdSettings.ofThreads(2));

    @Override
    public Engine engine() {
        return ENGINE;
    }

    @Override
    public Optional<Engine> engine(int threads) {
        return Optional.of(new SimdEngine(SimdSettings.ofThreads(threads)));
    }

    @Override
    public Stream<Activation> activations() {
        Stream<Activation> builtIn =
                ServiceLoader.load(Activation.class).stream().map(ServiceLoader.Provider::get);
        return Stream.concat(super.activations(), builtIn);
    }
}
