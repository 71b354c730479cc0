/** The built-in initializers. */
module dev.onset.initializers {
    requires transitive dev.onset.api;
}
