package dev.onset.benchmarks.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All works on all peers, for one number of threads after another. */
final class Suite {

    private static final String READY = "ready ";

    private final Launcher launcher;
    private final Pace pace;
    private final Consumer<String> remarks;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * A suite, which measures nothing more once the launcher is stopped; what is being measured then is dropped.
     *
     * @param remarks takes one line for each thing that could not be measured
     */
    Suite(Launcher launcher, Pace pace, Consumer<String> remarks) {
        this.launcher = launcher;
        this.pace = pace;
        this.remarks = remark -> {
            // What ends because the user wants it to is no failure.
            if (!stopped()) {
                remarks.accept(remark);
            }
        };
    }

    /** Measures these works beside these peers, as far as nobody stops it. */
    void run(List<Work> works, List<PeerSpec> others, int threads, Consumer<Row> measured) throws IOException {
        List<PeerProcess> up = new ArrayList<>();
        try {
            PeerProcess peak = launcher.start(PeerSpec.onset(), threads);
            up.add(peak);
            boolean ready = peak.hear().startsWith(READY);
            if (stopped()) {
                return;
            }
            if (!ready) {
                throw new IOException("Onset's own process does not start; see the logs below "
                        + launcher.folder().resolve("target/logs"));
            }
            List<PeerProcess> peers = new ArrayList<>();
            start(PeerSpec.onset(), threads, up, peers);
            for (PeerSpec spec : others) {
                if (stopped()) {
                    return;
                }
                start(spec, threads, up, peers);
            }
            measure(works, new Session(threads, pace, peak, peers, remarks), measured);
        } finally {
            up.forEach(PeerProcess::close);
        }
    }

    private void measure(List<Work> works, Session session, Consumer<Row> measured) {
        session.preparePeak();
        Works.first(works).forEach(session::warmUp);
        for (Work work : works) {
            Row row = session.measure(work);
            if (stopped()) {
                return;
            }
            rows.add(row);
            measured.accept(row);
        }
    }

    private void start(PeerSpec spec, int threads, List<PeerProcess> up, List<PeerProcess> peers) {
        try {
            PeerProcess process = launcher.start(spec, threads);
            up.add(process);
            String answer = process.hear();
            if (answer.startsWith(READY)) {
                versions.put(spec.name(), answer.substring(READY.length()));
                peers.add(process);
            } else {
                remarks.accept(spec.name() + ", threads " + threads + ": skipped, " + answer);
            }
        } catch (IOException e) {
            remarks.accept(spec.name() + ", threads " + threads + ": skipped, " + e.getMessage());
        }
    }

    private boolean stopped() {
        return launcher.stopped().getAsBoolean();
    }

    /** What was measured so far. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What the peers call themselves, by name. */
    Map<String, String> versions() {
        return versions;
    }
}
