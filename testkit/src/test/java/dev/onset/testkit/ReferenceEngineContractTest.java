package dev.onset.testkit;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.Engine;
import java.util.stream.Stream;

class ReferenceEngineContractTest extends EngineContract {

    @Override
    public Engine engine() {
        return new ReferenceEngine();
    }

    /** Activations over lanes of boxed doubles may allocate; what needs no boxing must not. */
    @Override
    public Stream<Activation> allocationFreeActivations() {
        return Stream.of(new SampleActivations.Algebraic());
    }
}
