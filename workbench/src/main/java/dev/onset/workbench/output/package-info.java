/** What the command says: text tables, JSON, histograms, NumPy files and progress. */
package dev.onset.workbench.output;
