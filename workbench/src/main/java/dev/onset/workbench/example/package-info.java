/** What a numbered example offers to {@code onset example}. */
package dev.onset.workbench.example;
