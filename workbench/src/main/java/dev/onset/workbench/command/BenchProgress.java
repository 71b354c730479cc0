package dev.onset.workbench.command;

import dev.onset.workbench.bench.BenchWatch;
import dev.onset.workbench.output.Progress;

/** Shows a bench as it goes, and stops it when the user has asked to. */
final class BenchProgress implements BenchWatch {

    private final Progress progress;
    private final Interrupts interrupts;

    BenchProgress(Progress progress, Interrupts interrupts) {
        this.progress = progress;
        this.interrupts = interrupts;
    }

    @Override
    public void measuring(String what) {
        progress.status(what);
    }

    @Override
    public void done(int works) {
        progress.advance(works);
    }

    @Override
    public void finished(String section) {
        if (!stopped()) {
            progress.milestone("measured: " + section);
        }
    }

    @Override
    public boolean stopped() {
        return interrupts.requested();
    }
}
