package dev.onset.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.workbench.command.Onset.Said;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

    @TempDir
    private Path folder;

    @Test
    void measuresWhatItDrew() {
        JsonTree json = Onset.run("sample", "--init", "he-normal", "--shape", "300x200", "--json")
                .json();
        assertThat(json.keys()).startsWith("init", "shape").contains("mean", "std", "min", "max", "sha256");
        assertThat(json.text("init")).isEqualTo("he-normal");
        assertThat(json.list("shape")).hasToString("[300.0, 200.0]");
        assertThat(json.number("std")).isCloseTo(Math.sqrt(2.0 / 200), within(0.002));
        assertThat(json.number("mean")).isCloseTo(0, within(0.002));
        assertThat(json.number("min")).isNegative();
        assertThat(json.text("sha256")).matches("[0-9a-f]{64}");
    }

    @Test
    void theSeedDecides() {
        assertThat(sha256("7")).isEqualTo(sha256("7")).isNotEqualTo(sha256("8"));
    }

    @Test
    void theActivationBeforeTheLayerGivesItsGain() {
        double first = std("orthogonal(gain=auto)");
        double afterRelu = std("orthogonal(gain=auto)", "--activation", "relu");
        assertThat(first).isCloseTo(1 / 8.0, within(1e-3));
        assertThat(afterRelu / first).isCloseTo(Math.sqrt(2), within(1e-2));
    }

    @Test
    void anActivationChangesOnlySchemesThatLookAtIt() {
        assertThat(std("lecun-normal", "--activation", "tanh")).isEqualTo(std("lecun-normal"));
        assertThat(std("orthogonal(gain=auto)", "--activation", "tanh")).isGreaterThan(std("orthogonal(gain=auto)"));
    }

    @Test
    void writesWhatNumpyReads() throws IOException, NoSuchAlgorithmException {
        Path file = folder.resolve("weights.npy");
        Said said =
                Onset.run("sample", "--init", "normal(std=0.5)", "--shape", "3x5", "--out", file.toString(), "--json");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertThat(magic).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        assertThat(new String(header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 5), }")
                .endsWith("\n");
        assertThat(10 + header.length).isEqualTo(64 * 2);
        byte[] data = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
        assertThat(data).hasSize(3 * 5 * 4);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        assertThat(said.json().text("sha256")).isEqualTo(sha256);
        assertThat(said.json().number("min")).isEqualTo(smallest(data));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatCannotBeIsRefused() {
        Said missing = Onset.run("sample", "--init", "ones", "--shape", "2x2", "--out", folder + "/no/x.npy");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("--out", "make the folder first").hasLineCount(1);
        Said overFolder = Onset.run("sample", "--init", "ones", "--shape", "2x2", "--out", folder.toString());
        assertThat(overFolder.code()).isEqualTo(2);
        assertThat(overFolder.err()).contains("is not a file").hasLineCount(1);
    }

    @Test
    void aLayerIsACardsAlone() {
        Said said = Onset.run("sample", "--init", "zeros", "--shape", "2x2", "--layer", "2");
        assertThat(said.code()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(said.err()).contains("--layer goes with --card alone").hasLineCount(1);
    }

    @Test
    void controlCharactersAreShownAndNotObeyed() {
        Said said = Onset.run("sample", "--init", "ze\u001b[31mros", "--shape", "2x2");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("ze\\u001b[31mros")
                .doesNotContain("\u001b")
                .hasLineCount(1);
    }

    @Test
    void aConstantMatrixHasOneBar() {
        Said said = Onset.run("sample", "--init", "constant(value=0.25)", "--shape", "4x4");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("std     0\n", "min     0.2500", "# 16");
    }

    private static String sha256(String seed) {
        return Onset.run("sample", "--init", "lecun-uniform", "--shape", "7x13", "--seed", seed, "--json")
                .json()
                .text("sha256");
    }

    private static double std(String init, String... more) {
        String[] args = {"sample", "--init", init, "--shape", "64x64", "--json"};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Onset.run(all).json().number("std");
    }

    private static double smallest(byte[] data) {
        ByteBuffer floats = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        float min = Float.POSITIVE_INFINITY;
        while (floats.hasRemaining()) {
            min = Math.min(min, floats.getFloat());
        }
        return min;
    }
}
