package dev.onset.workbench.report;

import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.race.Standing;
import dev.onset.workbench.race.Verdict;
import java.util.List;

/** The table of a race in HTML, readable without scripts. */
final class ReportTable {

    private static final String HEAD = """
            <thead><tr><th>initializer</th><th class="n">initial loss</th><th class="n">steps to 90 %</th>\
            <th class="n">test accuracy</th><th class="n">gradient ratio</th><th class="n">dead</th>\
            <th class="n">effective width</th><th class="n">diverged</th><th>verdict</th></tr></thead>
            """;

    private ReportTable() {}

    static String html(List<Standing> standings) {
        StringBuilder table = new StringBuilder("<table>\n").append(HEAD).append("<tbody>\n");
        for (Standing standing : standings) {
            table.append("<tr>");
            table.append("<td><i class=\"swatch\"></i><code>")
                    .append(Html.escape(standing.spec()))
                    .append("</code></td>");
            number(table, Numbers.text(standing.initialLoss()));
            number(table, steps(standing.stepsTo90()));
            number(table, accuracy(standing));
            number(table, Numbers.text(standing.gradientRatio()));
            number(table, Numbers.shortPercent(standing.dead()));
            number(table, width(standing));
            number(table, standing.diverged() + " of " + standing.finishes().size());
            table.append("<td>").append(Html.escape(Verdict.of(standing))).append("</td></tr>\n");
        }
        return table.append("</tbody></table>").toString();
    }

    private static void number(StringBuilder table, String text) {
        table.append("<td class=\"n\">").append(Html.escape(text)).append("</td>");
    }

    private static String steps(double steps) {
        return Double.isFinite(steps) ? Long.toString(Math.round(steps)) : "–";
    }

    private static String accuracy(Standing standing) {
        return Double.isFinite(standing.accuracyMean())
                ? Numbers.percent(standing.accuracyMean()) + " ± " + Numbers.percent(standing.accuracyDeviation())
                : "–";
    }

    private static String width(Standing standing) {
        return standing.narrowest()
                .map(layer -> layer.distinct() + " of " + layer.units())
                .orElse("–");
    }
}
