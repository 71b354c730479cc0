package dev.onset.api;

import java.util.Objects;

/**
 * What a scheme says about itself.
 *
 * @param summary one sentence: what it is and when to use it
 * @param formula the formula in plain text, in the field's letters
 * @param source the paper or system it comes from, with a DOI or arXiv number where there is one
 * @param example a spec that a user could type
 */
public record Description(String summary, String formula, String source, String example) {

    /** Nothing said. */
    public static final Description NONE = new Description("", "", "", "");

    public Description {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(example, "example");
    }
}
