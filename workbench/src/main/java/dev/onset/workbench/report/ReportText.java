package dev.onset.workbench.report;

import dev.onset.workbench.command.Version;
import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.race.Course;
import dev.onset.workbench.race.RaceSettings;
import dev.onset.workbench.race.Standing;
import java.util.List;

/**
 * The sentences of a report, escaped for HTML.
 *
 * @param course what every network had in common
 * @param settings as the user wrote them
 * @param standings one a scheme
 */
record ReportText(Course course, RaceSettings settings, List<Standing> standings) {

    String title() {
        int schemes = standings.size();
        return Html.escape(schemes + (schemes == 1 ? " initializer" : " initializers") + " on " + settings.data());
    }

    String subtitle() {
        return Html.escape("Layers " + settings.layers() + " · " + settings.activation() + " · "
                + settings.optimizer() + " · " + course.plannedSteps() + " steps of " + settings.batch()
                + " samples · seeds 1 to " + settings.seeds());
    }

    /** What the layer pictures show. */
    String measured() {
        return standings.stream()
                .flatMap(standing -> standing.runs().stream())
                .findFirst()
                .map(run -> Html.escape("A network that says nothing has loss "
                        + Numbers.text(run.report().silentLoss()) + "."))
                .orElse("No run has finished.");
    }

    String command() {
        return Html.escape(
                settings.command(standings.stream().map(Standing::spec).toList()));
    }

    String version() {
        return "Onset " + Html.escape(Version.onset());
    }
}
