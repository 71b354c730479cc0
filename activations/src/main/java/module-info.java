import dev.onset.activations.Elu;
import dev.onset.activations.Gelu;
import dev.onset.activations.Identity;
import dev.onset.activations.LeakyRelu;
import dev.onset.activations.Relu;
import dev.onset.activations.Selu;
import dev.onset.activations.Sigmoid;
import dev.onset.activations.Silu;
import dev.onset.activations.Softplus;
import dev.onset.activations.Softsign;
import dev.onset.activations.Tanh;
import dev.onset.api.activation.Activation;

/** The built-in activations. */
module dev.onset.activations {
    requires transitive dev.onset.api;

    exports dev.onset.activations;

    provides Activation with
            Elu,
            Gelu,
            Identity,
            LeakyRelu,
            Relu,
            Selu,
            Sigmoid,
            Silu,
            Softplus,
            Softsign,
            Tanh;
}
