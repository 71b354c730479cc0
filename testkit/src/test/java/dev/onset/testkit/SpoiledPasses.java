package dev.onset.testkit;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.Parameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Networks whose passes are wrong in ways that are easy to get wrong. */
final class SpoiledPasses {

    private SpoiledPasses() {}

    /** Works on as many rows as the largest batch had, with what earlier batches left there. */
    static DenseNetwork staleRows(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            private float[] inputs = new float[0];
            private float[] gradient = new float[0];

            @Override
            public float[] forward(float[] inputs, int rows) {
                this.inputs = over(inputs, this.inputs, rows * plan().inputs());
                return super.forward(this.inputs, this.inputs.length / plan().inputs());
            }

            @Override
            public void backward(float[] outputGradient) {
                gradient = over(outputGradient, gradient, outputGradient.length);
                super.backward(gradient);
            }
        };
    }

    private static float[] over(float[] numbers, float[] old, int count) {
        float[] result = Arrays.copyOf(old, Math.max(old.length, count));
        System.arraycopy(numbers, 0, result, 0, count);
        return result;
    }

    /** Averages the bias gradient over the batch where the sum is asked. */
    static DenseNetwork averagedBiasGradient(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            @Override
            public LayerSnapshot inspect(int layer) {
                LayerSnapshot snapshot = super.inspect(layer);
                return withGradients(
                        snapshot, snapshot.weightGradients(), scaled(snapshot.biasGradients(), 1f / snapshot.rows()));
            }
        };
    }

    /** Adds to the gradients of an earlier backward pass over the same batch. */
    static DenseNetwork addingGradients(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            private int passes;

            @Override
            public void backward(float[] outputGradient) {
                passes++;
                super.backward(outputGradient);
            }

            @Override
            public LayerSnapshot inspect(int layer) {
                LayerSnapshot snapshot = super.inspect(layer);
                return withGradients(snapshot, scaled(snapshot.weightGradients(), passes), snapshot.biasGradients());
            }
        };
    }

    /** Gives D of the last backward pass beside the Z of a later batch that is as long. */
    static DenseNetwork keepingGradients(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            private final Map<Integer, float[]> kept = new HashMap<>();

            @Override
            public LayerSnapshot inspect(int layer) {
                LayerSnapshot now = super.inspect(layer);
                float[] d = now.preActivationGradients();
                if (d.length > 0) {
                    kept.put(layer, d.clone());
                }
                return new LayerSnapshot(
                        now.spec(),
                        now.rows(),
                        now.preActivations(),
                        now.activations(),
                        kept.getOrDefault(layer, d),
                        now.weights(),
                        now.weightGradients(),
                        now.biases(),
                        now.biasGradients());
            }
        };
    }

    private static float[] scaled(float[] numbers, float factor) {
        float[] scaled = numbers.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /** Sums one number beyond the batch into its result. */
    static DenseNetwork readingBeyond(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            @Override
            public float[] forward(float[] inputs, int rows) {
                float[] outputs = super.forward(inputs, rows);
                outputs[0] += inputs.length > rows * plan().inputs() ? inputs[rows * plan().inputs()] : 0;
                return outputs;
            }
        };
    }

    /** Fills up a batch that is too short. */
    static DenseNetwork forgiving(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            @Override
            public float[] forward(float[] inputs, int rows) {
                return super.forward(Arrays.copyOf(inputs, Math.max(1, rows) * plan().inputs()), Math.max(1, rows));
            }
        };
    }

    /** Throws where a number is not finite. */
    static DenseNetwork throwingOnNan(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            @Override
            public float[] forward(float[] inputs, int rows) {
                for (float input : inputs) {
                    if (!Float.isFinite(input)) {
                        throw new ArithmeticException("an input is " + input);
                    }
                }
                return super.forward(inputs, rows);
            }
        };
    }

    /** Treats the last unit of the first layer another way than the rest, as a wrong tail loop does. */
    static DenseNetwork unequalTail(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            @Override
            public void apply(UpdateRule rule) {
                super.apply(rule);
                Parameters parameters = parameters();
                float[] weights = parameters.layers().getFirst().weights();
                weights[weights.length - 1] = Math.nextUp(weights[weights.length - 1]);
                load(parameters);
            }
        };
    }

    /** Goes on with the weights it was built with, as a copy that was packed once does. */
    static DenseNetwork packedOnce(DenseNetwork right) {
        DenseNetwork packed = new ReferenceEngine().build(right.plan(), right.parameters());
        return new SpoiledNetwork(right) {
            @Override
            public float[] forward(float[] inputs, int rows) {
                super.forward(inputs, rows);
                return packed.forward(inputs, rows);
            }
        };
    }

    /** Gives its parameters away. */
    static DenseNetwork sharingParameters(Engine engine, Parameters parameters) {
        return new SpoiledNetwork(engine.build(parameters.plan(), parameters)) {
            @Override
            public Parameters parameters() {
                return parameters;
            }
        };
    }
}
