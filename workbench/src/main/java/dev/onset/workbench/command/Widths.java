package dev.onset.workbench.command;

import dev.onset.api.activation.Activation;
import dev.onset.api.network.NetworkPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a network as a user types it: {@code 784,256x3,10} is 784 inputs, three layers of 256 and one of 10.
 *
 * @param inputs how many numbers a sample has
 * @param units the width of each layer, at least one
 */
public record Widths(int inputs, List<Integer> units) {

    /** A network of more weights and biases than this is refused before anything is allocated. */
    static final long MOST_PARAMETERS = 1_000_000_000;

    private static final int MOST_LAYERS = 10_000;

    public Widths {
        units = List.copyOf(units);
    }

    /**
     * Reads a shape.
     *
     * @throws UsageException naming the piece that is wrong, or the size where the network would be absurdly large
     */
    public static Widths parse(String text) {
        List<Integer> widths = new ArrayList<>();
        for (String piece : text.split(",", -1)) {
            addPiece(piece.strip(), text, widths);
        }
        if (widths.size() < 2) {
            throw new UsageException("--layers '" + text + "' has inputs but no layer: write the inputs, then the width"
                    + " of each layer, as in 784,256x3,10.");
        }
        Widths parsed = new Widths(widths.getFirst(), widths.subList(1, widths.size()));
        parsed.refuseAbsurdSize(text);
        return parsed;
    }

    /** The width of the last layer. */
    public int outputs() {
        return units.getLast();
    }

    /** Every layer with this activation. */
    public NetworkPlan hidden(Activation activation) {
        NetworkPlan plan = NetworkPlan.inputs(inputs);
        for (int width : units) {
            plan = plan.layer(width, activation);
        }
        return plan;
    }

    /** Every layer with this activation but the last, whose outputs are logits or predictions as they are. */
    public NetworkPlan withOutput(Activation activation, Activation identity) {
        NetworkPlan plan = NetworkPlan.inputs(inputs);
        for (int width : units.subList(0, units.size() - 1)) {
            plan = plan.layer(width, activation);
        }
        return plan.layer(outputs(), identity);
    }

    private static void addPiece(String piece, String text, List<Integer> widths) {
        int x = piece.indexOf('x');
        int width = number(x < 0 ? piece : piece.substring(0, x), "width", piece, text);
        int times = x < 0 ? 1 : number(piece.substring(x + 1), "count", piece, text);
        if (widths.isEmpty() && times != 1) {
            throw new UsageException("--layers '" + text + "': the first number is the inputs, so '" + piece
                    + "' cannot be repeated; write 784,256x3,10.");
        }
        if (widths.size() + (long) times > MOST_LAYERS) {
            throw new UsageException(
                    "--layers '" + text + "': '" + piece + "' makes more than " + MOST_LAYERS + " layers.");
        }
        for (int i = 0; i < times; i++) {
            widths.add(width);
        }
    }

    private static int number(String digits, String what, String piece, String text) {
        if (digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) > 0) {
            return Integer.parseInt(digits);
        }
        throw new UsageException("--layers '" + text + "': in '" + piece + "' the " + what
                + " must be a whole number from 1 to 999999999, as in 784,256x3,10.");
    }

    private void refuseAbsurdSize(String text) {
        double parameters = 0;
        int before = inputs;
        for (int width : units) {
            double weights = (double) before * width;
            if (weights > Integer.MAX_VALUE) {
                throw new UsageException("--layers '" + text + "': a layer of " + before + " -> " + width + " has "
                        + (long) weights + " weights; the most is " + Integer.MAX_VALUE + ".");
            }
            parameters += weights + width;
            before = width;
        }
        if (parameters > MOST_PARAMETERS) {
            throw new UsageException("--layers '" + text + "' makes a network of " + (long) parameters
                    + " parameters; the most is " + MOST_PARAMETERS + ".");
        }
    }
}
