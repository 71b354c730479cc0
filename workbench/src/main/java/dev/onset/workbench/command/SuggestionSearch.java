package dev.onset.workbench.command;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.diagnosis.Diagnosis;
import dev.onset.diagnosis.Suitability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the scheme that suits a plan: all of the catalogue by prediction, the best few by measurement.
 *
 * @param workbench whose catalogue is searched, each scheme with its defaults and, where it takes a gain, with
 *     gain=auto
 * @param engine that runs the networks
 */
record SuggestionSearch(Workbench workbench, Engine engine) {

    private static final Logger LOG = LoggerFactory.getLogger(SuggestionSearch.class);
    private static final int MEASURED = 5;

    /**
     * The best scheme; empty where theory cannot be asked about any.
     *
     * @param diagnose measures a network on the batch of the diagnosis
     */
    Optional<Suggestion> best(NetworkPlan plan, long seed, Function<DenseNetwork, Diagnosis> diagnose) {
        List<Candidate> candidates = candidates(plan);
        return candidates.stream()
                .limit(MEASURED)
                .map(candidate -> measured(candidate, plan, seed, diagnose, candidates.size()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing((Suggestion suggestion) ->
                                suggestion.measured().verdict().outcome())
                        .thenComparing(suggestion ->
                                suggestion.measured().measuredTravel().strain()));
    }

    private List<Candidate> candidates(NetworkPlan plan) {
        List<Candidate> candidates = new ArrayList<>();
        for (Listed scheme : workbench.listing(Kind.INITIALIZERS)) {
            predict(scheme.name(), plan).ifPresent(candidates::add);
            if (scheme.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals("gain"))) {
                predict(scheme.name() + "(gain=auto)", plan).ifPresent(candidates::add);
            }
        }
        candidates.sort(
                Comparator.comparingDouble(candidate -> candidate.predicted().strain()));
        return candidates;
    }

    private Optional<Candidate> predict(String spec, NetworkPlan plan) {
        try {
            Initializer initializer = workbench.initializer(spec);
            return Suitability.predict(plan, initializer).map(travel -> new Candidate(spec, initializer, travel));
        } catch (RuntimeException e) {
            // A scheme that does not take such a gain, or is broken: not one to suggest.
            LOG.debug("{} is not considered", spec, e);
            return Optional.empty();
        }
    }

    private Optional<Suggestion> measured(
            Candidate candidate,
            NetworkPlan plan,
            long seed,
            Function<DenseNetwork, Diagnosis> diagnose,
            int considered) {
        try (DenseNetwork network = engine.build(plan, Parameters.draw(plan, candidate.initializer(), seed))) {
            return Optional.of(
                    new Suggestion(candidate.spec(), candidate.predicted(), diagnose.apply(network), considered));
        } catch (RuntimeException e) {
            LOG.debug("{} cannot be measured", candidate.spec(), e);
            return Optional.empty();
        }
    }

    private record Candidate(String spec, Initializer initializer, Suitability.Travel predicted) {}
}
