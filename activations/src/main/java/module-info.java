/** The built-in activations. */
module dev.onset.activations {
    requires transitive dev.onset.api;
}
