package dev.onset.engine.simd.gemm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of k are whole panels, of about the depth that the caches hold. */
final class BlockSizesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 32",
        "32, 32",
        "33, 64",
        "128, 128",
        "191, 192",
        "192, 96",
        "256, 128",
        "257, 160",
        "320, 128",
        "784, 160",
        "1000, 128"
    })
    void depthIsCutIntoBlocksOfAboutEqualDepth(int depth, int block) {
        assertThat(BlockSizes.depthBlock(depth, 128)).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(ints = {BlockSizes.APART_DEPTH, BlockSizes.ADJACENT_DEPTH})
    void depthBlocksAreWholePanelsNearTheDepthAskedFor(int target) {
        for (int depth = 1; depth <= 5000; depth++) {
            int block = BlockSizes.depthBlock(depth, target);
            assertThat(block % Layout.PANEL).as("of %d", depth).isZero();
            assertThat(block).as("of %d", depth).isBetween(Layout.PANEL, target * 3 / 2);
            if (depth >= target) {
                assertThat(block).as("of %d", depth).isGreaterThanOrEqualTo(target * 3 / 4);
            }
        }
    }
}
