/** Where the {@code onset} process starts: the launcher's entry and the command. */
package dev.onset.workbench;
