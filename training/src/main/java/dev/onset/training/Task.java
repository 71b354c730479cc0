package dev.onset.training;

import java.util.Locale;

/** What a data set asks of a network, and so what a sample's answer looks like. */
public enum Task {
    /** One of K classes: the answer is a label from 0 to K - 1, the network has K outputs, read as logits. */
    CLASSIFICATION,
    /** Yes or no: the answer is a label 0 or 1, the network has one output, read as the logit of 1. */
    BINARY,
    /** Numbers: the answer is one target for each of the network's outputs. */
    REGRESSION;

    /** The name as it stands in a sentence: {@code classification}, {@code binary}, {@code regression}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
