package dev.onset.workbench.report;

import dev.onset.training.CurvePoint;
import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.race.Course;
import dev.onset.workbench.race.GradientSizes;
import dev.onset.workbench.race.LayerPicture;
import dev.onset.workbench.race.NetworkPicture;
import dev.onset.workbench.race.Run;
import dev.onset.workbench.race.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The numbers behind a report's charts, as JSON that may stand inside a script element. */
final class ReportData {

    /** A screen shows no more. */
    private static final MathContext DIGITS = new MathContext(4);

    private ReportData() {}

    static String json(Course course, List<Standing> standings) {
        String json = JsonWriter.compact(document -> {
            document.integer("lowestExponent", GradientSizes.LOWEST);
            document.integer("highestExponent", GradientSizes.HIGHEST);
            document.integer("plannedSteps", course.plannedSteps());
            standings.stream()
                    .flatMap(standing -> standing.runs().stream())
                    .findFirst()
                    .ifPresent(run -> document.number("silentLoss", run.report().silentLoss()));
            document.objects("schemes", standings, standing -> scheme(document, standing));
        });
        // A spec may hold what would end the script element.
        return json.replace("<", "\\u003c");
    }

    private static void scheme(JsonWriter document, Standing standing) {
        document.text("init", standing.spec());
        document.objects("runs", standing.runs(), run -> run(document, run));
        standing.runs().stream().findFirst().ifPresent(first -> {
            document.integer("seed", first.seed());
            document.flag("diverged", first.report().diverged());
            network(document, "before", first.before());
            network(document, "after", first.after());
        });
    }

    private static void run(JsonWriter document, Run run) {
        List<CurvePoint> curve = run.report().curve();
        document.integer("seed", run.seed());
        document.flag("diverged", run.report().diverged());
        document.integers("steps", curve.stream().map(CurvePoint::step).toList());
        document.numbers(
                "loss", curve.stream().map(point -> rounded(point.testLoss())).toList());
        document.numbers(
                "accuracy",
                curve.stream()
                        .map(point -> rounded(point.testAccuracy().orElse(Double.NaN)))
                        .toList());
    }

    private static void network(JsonWriter document, String moment, NetworkPicture picture) {
        document.objects(moment, picture.layers(), layer -> layer(document, layer));
    }

    private static void layer(JsonWriter document, LayerPicture layer) {
        document.integer("units", layer.statistics().units());
        document.number("rms", rounded(layer.statistics().rms()));
        document.number("gradientRms", rounded(layer.statistics().gradientRms()));
        document.number("min", rounded(layer.activations().min()));
        document.number("max", rounded(layer.activations().max()));
        document.integers("activations", layer.activations().counts());
        document.integer("notFinite", layer.activations().notFinite());
        document.integers("gradients", layer.gradients().exponents().counts());
        document.integer("zeros", layer.gradients().zeros());
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}
