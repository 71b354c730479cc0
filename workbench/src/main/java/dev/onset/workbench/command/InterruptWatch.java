package dev.onset.workbench.command;

import dev.onset.training.TrainingControl;
import dev.onset.training.TrainingListener;
import dev.onset.training.TrainingStart;
import java.util.Optional;

/** Ends a training run in good order when the user has asked to stop. */
final class InterruptWatch implements TrainingListener {

    private final Interrupts interrupts;
    private Optional<TrainingControl> control = Optional.empty();

    InterruptWatch(Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    @Override
    public void started(TrainingStart start) {
        control = Optional.of(start.control());
        stopIfAsked();
    }

    @Override
    public void stepDone(int step, int epoch, double loss) {
        stopIfAsked();
    }

    private void stopIfAsked() {
        if (interrupts.requested() && control.isPresent()) {
            control.get().stop();
        }
    }
}
