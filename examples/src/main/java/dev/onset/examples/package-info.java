/**
 * Numbered lessons, one file each: a claim, the command that runs it, and the output to expect, which is the same on
 * every machine.
 */
package dev.onset.examples;
