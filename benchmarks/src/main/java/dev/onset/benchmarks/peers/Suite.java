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

    Suite(Launcher launcher, Pace pace, Consumer<String> remarks) {
        this.launcher = launcher;
        this.pace = pace;
        this.remarks = remarks;
    }

    /** Measures these works beside these peers. */
    void run(List<Work> works, List<PeerSpec> others, int threads, Consumer<Row> measured) throws IOException {
        List<PeerProcess> up = new ArrayList<>();
        try {
            PeerProcess peak = launcher.start(PeerSpec.onset(), threads);
            up.add(peak);
            if (!peak.hear().startsWith(READY)) {
                throw new IOException("Onset's own process does not start; see the logs below "
                        + launcher.folder().resolve("target/logs"));
            }
            List<PeerProcess> peers = new ArrayList<>();
            start(PeerSpec.onset(), threads, up, peers);
            for (PeerSpec spec : others) {
                start(spec, threads, up, peers);
            }
            Session session = new Session(threads, pace, peak, peers, remarks);
            session.preparePeak();
            Works.first(works).forEach(session::warmUp);
            for (Work work : works) {
                Row row = session.measure(work);
                rows.add(row);
                measured.accept(row);
            }
        } finally {
            up.forEach(PeerProcess::close);
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

    /** What was measured so far. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What the peers call themselves, by name. */
    Map<String, String> versions() {
        return versions;
    }
}
