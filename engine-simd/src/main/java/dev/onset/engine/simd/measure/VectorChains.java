package dev.onset.engine.simd.measure;

import dev.onset.engine.simd.kernel.VectorWidth;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Independent chains of vector fused multiply-adds, with no memory in the loop.
 *
 * <p>Two units of four cycles' latency are kept busy by eight chains; more hide the loop around them. All of them and the
 * two constants have to stay in registers: {@link Many} is for processors with 32 vector registers, {@link Few} for 16.
 */
final class VectorChains {

    static final VectorSpecies<Float> SPECIES = VectorSpecies.of(
            float.class, VectorShape.forBitSize(VectorWidth.current().bits()));

    private VectorChains() {}

    private static FloatVector factor() {
        return FloatVector.broadcast(SPECIES, Chains.FACTOR);
    }

    private static FloatVector summand() {
        return FloatVector.broadcast(SPECIES, Chains.SUMMAND);
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
            FloatVector b = summand();
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
                c0 = c0.fma(a, b);
                c1 = c1.fma(a, b);
                c2 = c2.fma(a, b);
                c3 = c3.fma(a, b);
                c4 = c4.fma(a, b);
                c5 = c5.fma(a, b);
                c6 = c6.fma(a, b);
                c7 = c7.fma(a, b);
                c8 = c8.fma(a, b);
                c9 = c9.fma(a, b);
                c10 = c10.fma(a, b);
                c11 = c11.fma(a, b);
                c12 = c12.fma(a, b);
                c13 = c13.fma(a, b);
                c14 = c14.fma(a, b);
                c15 = c15.fma(a, b);
                c16 = c16.fma(a, b);
                c17 = c17.fma(a, b);
                c18 = c18.fma(a, b);
                c19 = c19.fma(a, b);
                c20 = c20.fma(a, b);
                c21 = c21.fma(a, b);
                c22 = c22.fma(a, b);
                c23 = c23.fma(a, b);
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
            FloatVector b = summand();
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
                c0 = c0.fma(a, b);
                c1 = c1.fma(a, b);
                c2 = c2.fma(a, b);
                c3 = c3.fma(a, b);
                c4 = c4.fma(a, b);
                c5 = c5.fma(a, b);
                c6 = c6.fma(a, b);
                c7 = c7.fma(a, b);
                c8 = c8.fma(a, b);
                c9 = c9.fma(a, b);
                c10 = c10.fma(a, b);
                c11 = c11.fma(a, b);
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
