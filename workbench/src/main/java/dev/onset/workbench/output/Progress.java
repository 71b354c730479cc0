package dev.onset.workbench.output;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long job is, on standard error: a bar that is redrawn where a person watches, plain lines elsewhere. */
public sealed interface Progress extends AutoCloseable {

    /**
     * Progress towards a number of steps.
     *
     * @param task a word or two, shown beside the bar
     * @param steps how many make the whole, at least 1
     */
    static Progress start(Output output, String task, long steps) {
        return output.terminal().interactive() ? Bar.start(output, task, steps) : new Lines(output);
    }

    /** So many more steps are done, by any thread; plain lines do not show them. */
    void advance(long steps);

    /** How it stands just now, in a few words beside the bar; plain lines do not show it. */
    void status(String text);

    /** A milestone, as a line of its own where there is no bar. */
    void milestone(String text);

    @Override
    void close();

    /** A bar that is redrawn in place. */
    final class Bar implements Progress {

        private static final int REDRAW_MILLIS = 200;

        private final ProgressBar bar;

        private Bar(ProgressBar bar) {
            this.bar = bar;
        }

        static Bar start(Output output, String task, long steps) {
            return new Bar(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(
                            output.err(), output.terminal().columns() - 1))
                    .build());
        }

        @Override
        public void advance(long steps) {
            bar.stepBy(steps);
        }

        @Override
        public void status(String text) {
            bar.setExtraMessage(" " + Messages.printable(text));
        }

        @Override
        public void milestone(String text) {
            // The status has it already, in fewer words.
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** One line a milestone. */
    final class Lines implements Progress {

        private final Output output;

        private Lines(Output output) {
            this.output = output;
        }

        @Override
        public void advance(long steps) {
            // A line for each step would drown the milestones.
        }

        @Override
        public void status(String text) {
            // As with steps: only milestones get a line.
        }

        @Override
        public void milestone(String text) {
            output.note(text);
        }

        @Override
        public void close() {
            // Nothing is left open.
        }
    }
}
