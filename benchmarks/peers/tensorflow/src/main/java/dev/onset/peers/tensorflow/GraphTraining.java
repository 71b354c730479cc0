package dev.onset.peers.tensorflow;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.benchmarks.peers.NetData;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** A step of training as a graph; weights lie input by input, as TensorFlow likes them. */
final class GraphTraining implements Prepared {

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final List<Variable> variables = new ArrayList<>();
    private final Placeholder<TFloat32> inputs = tf.placeholder(TFloat32.class);
    private final Placeholder<TFloat32> answers = tf.placeholder(TFloat32.class);
    private final TFloat32 inputValues;
    private final TFloat32 answerValues;
    private final Operand<TFloat32> loss;
    private final List<Op> updates;
    private final Session session;
    private double lastLoss = Double.NaN;

    GraphTraining(Work.Training training, int threads) {
        Net net = training.net();
        Operand<TFloat32> logits = forward(net);
        loss = tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, answers).loss(), tf.constant(0));
        Rule rule = Rule.of(tf, training.optimizer().rule());
        Output<?>[] gradients = graph.addGradients(
                loss.asOutput(),
                variables.stream().map(variable -> variable.value().asOutput()).toArray(Output<?>[]::new));
        updates = rule.updates(variables, gradients);
        TrainingData data = TrainingData.of(net);
        inputValues = TFloat32.tensorOf(Shape.of(net.batch(), net.inputs()), DataBuffers.of(data.inputs()));
        answerValues = TFloat32.tensorOf(Shape.of(net.batch(), net.outputs()), DataBuffers.of(oneHot(net, data)));
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(threads)
                        .setInterOpParallelismThreads(1)
                        .build());
        Session.Runner start = session.runner();
        variables.forEach(variable -> start.addTarget(variable.initial()));
        rule.state().forEach(variable -> start.addTarget(variable.initial()));
        start.run().close();
    }

    private Operand<TFloat32> forward(Net net) {
        Parameters start = NetData.parameters(net);
        Operand<TFloat32> x = inputs;
        for (LayerSpec layer : start.plan().layers()) {
            Parameters.Layer numbers = start.layers().get(layer.index());
            Variable weights = Variable.of(
                    tf,
                    layer.weightName(),
                    Shape.of(layer.fanIn(), layer.fanOut()),
                    transposed(numbers.weights(), layer.fanOut(), layer.fanIn()));
            Variable biases = Variable.of(tf, layer.biasName(), Shape.of(layer.fanOut()), numbers.biases());
            variables.add(weights);
            variables.add(biases);
            x = tf.nn.biasAdd(tf.linalg.matMul(x, weights.value()), biases.value());
            if (layer.index() + 1 < start.plan().depth()) {
                x = net.activation().equals("relu") ? tf.nn.relu(x) : tf.math.tanh(x);
            }
        }
        return x;
    }

    private static float[] transposed(float[] rows, int count, int length) {
        float[] columns = new float[rows.length];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < length; i++) {
                columns[i * count + row] = rows[row * length + i];
            }
        }
        return columns;
    }

    private static float[] oneHot(Net net, TrainingData data) {
        float[] answers = new float[net.batch() * net.outputs()];
        for (int row = 0; row < net.batch(); row++) {
            answers[row * net.outputs() + data.labels()[row]] = 1;
        }
        return answers;
    }

    @Override
    public void run() {
        Session.Runner step = session.runner()
                .feed(inputs, inputValues)
                .feed(answers, answerValues)
                .fetch(loss);
        updates.forEach(step::addTarget);
        try (Result result = step.run()) {
            lastLoss = ((TFloat32) result.get(0)).getFloat();
        }
    }

    @Override
    public double[] numbers() {
        return new double[] {lastLoss};
    }

    @Override
    public void close() {
        session.close();
        inputValues.close();
        answerValues.close();
        graph.close();
    }
}
