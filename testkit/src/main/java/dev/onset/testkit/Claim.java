package dev.onset.testkit;

/** What an author says about a property; a claim is held to, either way. */
public enum Claim {
    /** It has the property. */
    YES,
    /** It does not have the property. */
    NO,
    /** Nothing is said, so nothing is checked. */
    UNKNOWN
}
