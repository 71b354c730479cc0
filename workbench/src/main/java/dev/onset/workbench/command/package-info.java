/** The subcommands of {@code onset}: what they take, and what they print. */
package dev.onset.workbench.command;
