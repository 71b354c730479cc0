package dev.onset.engine.simd.measure;

import dev.onset.engine.simd.kernel.width.VectorWidth;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Independent chains of vector fused multiply-adds, with no memory in the loop.
 *
 * <p>Two units of four cycles' latency are kept busy by eight chains; more hide the loop around them. All of them and
 * the two factors have to stay in registers: {@link Many} is for processors with 32 vector registers, {@link Few} for
 * 16.
 */
final class VectorChains {

    static final VectorSpecies<Float> SPECIES = VectorSpecies.of(
            float.class, VectorShape.forBitSize(VectorWidth.current().bits()));

    private VectorChains() {}

    private static FloatVector factor() {
        return FloatVector.broadcast(SPECIES, Chains.FACTOR);
    }

    private static FloatVector other() {
        return FloatVector.broadcast(SPECIES, Chains.OTHER);
    }

    /** Twenty-four chains. */
    static final class Many implements Chains {

        private static final int CHAINS = 24;

        @Override
        public long operations() {
            return 2L * CHAINS * SPECIES.length() * STEPS;
        }

        @Override
        public int sinkLength() {
            return SPECIES.length();
        }

        @Override
        public void run(float[] sink) {
            FloatVector a = factor();
            FloatVector b = other();
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c1 = FloatVector.broadcast(SPECIES, 1f);
            FloatVector c2 = FloatVector.broadcast(SPECIES, 2f);
            FloatVector c3 = FloatVector.broadcast(SPECIES, 3f);
            FloatVector c4 = FloatVector.broadcast(SPECIES, 4f);
            FloatVector c5 = FloatVector.broadcast(SPECIES, 5f);
            FloatVector c6 = FloatVector.broadcast(SPECIES, 6f);
            FloatVector c7 = FloatVector.broadcast(SPECIES, 7f);
            FloatVector c8 = FloatVector.broadcast(SPECIES, 8f);
            FloatVector c9 = FloatVector.broadcast(SPECIES, 9f);
            FloatVector c10 = FloatVector.broadcast(SPECIES, 10f);
            FloatVector c11 = FloatVector.broadcast(SPECIES, 11f);
            FloatVector c12 = FloatVector.broadcast(SPECIES, 12f);
            FloatVector c13 = FloatVector.broadcast(SPECIES, 13f);
            FloatVector c14 = FloatVector.broadcast(SPECIES, 14f);
            FloatVector c15 = FloatVector.broadcast(SPECIES, 15f);
            FloatVector c16 = FloatVector.broadcast(SPECIES, 16f);
            FloatVector c17 = FloatVector.broadcast(SPECIES, 17f);
            FloatVector c18 = FloatVector.broadcast(SPECIES, 18f);
            FloatVector c19 = FloatVector.broadcast(SPECIES, 19f);
            FloatVector c20 = FloatVector.broadcast(SPECIES, 20f);
            FloatVector c21 = FloatVector.broadcast(SPECIES, 21f);
            FloatVector c22 = FloatVector.broadcast(SPECIES, 22f);
            FloatVector c23 = FloatVector.broadcast(SPECIES, 23f);
            for (int step = 0; step < STEPS; step++) {
                c0 = a.fma(b, c0);
                c1 = a.fma(b, c1);
                c2 = a.fma(b, c2);
                c3 = a.fma(b, c3);
                c4 = a.fma(b, c4);
                c5 = a.fma(b, c5);
                c6 = a.fma(b, c6);
                c7 = a.fma(b, c7);
                c8 = a.fma(b, c8);
                c9 = a.fma(b, c9);
                c10 = a.fma(b, c10);
                c11 = a.fma(b, c11);
                c12 = a.fma(b, c12);
                c13 = a.fma(b, c13);
                c14 = a.fma(b, c14);
                c15 = a.fma(b, c15);
                c16 = a.fma(b, c16);
                c17 = a.fma(b, c17);
                c18 = a.fma(b, c18);
                c19 = a.fma(b, c19);
                c20 = a.fma(b, c20);
                c21 = a.fma(b, c21);
                c22 = a.fma(b, c22);
                c23 = a.fma(b, c23);
            }
            c0.add(c1)
                    .add(c2)
                    .add(c3)
                    .add(c4)
                    .add(c5)
                    .add(c6)
                    .add(c7)
                    .add(c8)
                    .add(c9)
                    .add(c10)
                    .add(c11)
                    .add(c12)
                    .add(c13)
                    .add(c14)
                    .add(c15)
                    .add(c16)
                    .add(c17)
                    .add(c18)
                    .add(c19)
                    .add(c20)
                    .add(c21)
                    .add(c22)
                    .add(c23)
                    .intoArray(sink, 0);
        }
    }

    /** Twelve chains. */
    static final class Few implements Chains {

        private static final int CHAINS = 12;

        @Override
        public long operations() {
            return 2L * CHAINS * SPECIES.length() * STEPS;
        }

        @Override
        public int sinkLength() {
            return SPECIES.length();
        }

        @Override
        public void run(float[] sink) {
            FloatVector a = factor();
            FloatVector b = other();
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c1 = FloatVector.broadcast(SPECIES, 1f);
            FloatVector c2 = FloatVector.broadcast(SPECIES, 2f);
            FloatVector c3 = FloatVector.broadcast(SPECIES, 3f);
            FloatVector c4 = FloatVector.broadcast(SPECIES, 4f);
            FloatVector c5 = FloatVector.broadcast(SPECIES, 5f);
            FloatVector c6 = FloatVector.broadcast(SPECIES, 6f);
            FloatVector c7 = FloatVector.broadcast(SPECIES, 7f);
            FloatVector c8 = FloatVector.broadcast(SPECIES, 8f);
            FloatVector c9 = FloatVector.broadcast(SPECIES, 9f);
            FloatVector c10 = FloatVector.broadcast(SPECIES, 10f);
            FloatVector c11 = FloatVector.broadcast(SPECIES, 11f);
            for (int step = 0; step < STEPS; step++) {
                c0 = a.fma(b, c0);
                c1 = a.fma(b, c1);
                c2 = a.fma(b, c2);
                c3 = a.fma(b, c3);
                c4 = a.fma(b, c4);
                c5 = a.fma(b, c5);
                c6 = a.fma(b, c6);
                c7 = a.fma(b, c7);
                c8 = a.fma(b, c8);
                c9 = a.fma(b, c9);
                c10 = a.fma(b, c10);
                c11 = a.fma(b, c11);
            }
            c0.add(c1)
                    .add(c2)
                    .add(c3)
                    .add(c4)
                    .add(c5)
                    .add(c6)
                    .add(c7)
                    .add(c8)
                    .add(c9)
                    .add(c10)
                    .add(c11)
                    .intoArray(sink, 0);
        }
    }
}
