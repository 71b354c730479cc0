package dev.onset.peers.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * A variable of a graph.
 *
 * @param handle what updates change
 * @param value what it is when a step begins
 * @param initial sets it
 */
record Variable(VarHandleOp handle, Operand<TFloat32> value, Op initial) {

    /** A variable of these numbers. */
    static Variable of(Ops tf, String name, Shape shape, float[] numbers) {
        VarHandleOp handle = tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
        Op initial = tf.assignVariableOp(handle, tf.constant(shape, DataBuffers.of(numbers)));
        return new Variable(handle, tf.readVariableOp(handle, TFloat32.class), initial);
    }

    /** As many zeros. */
    static Variable zeros(Ops tf, String name, Shape shape) {
        return of(tf, name, shape, new float[(int) shape.size()]);
    }
}
