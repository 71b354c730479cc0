package dev.onset.workbench.report;

import dev.onset.workbench.command.Version;
import dev.onset.workbench.output.AtomicFile;
import dev.onset.workbench.output.Html;
import dev.onset.workbench.race.Course;
import dev.onset.workbench.race.RaceSettings;
import dev.onset.workbench.race.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a report as one HTML file that needs no network.
 *
 * <p>The same race or diagnosis gives the same bytes: no date and no timing is in it. Charts are by uPlot (MIT
 * licence), which the file carries inside itself together with its licence.
 */
public final class HtmlReport {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final List<String> SCRIPTS = List.of("common.js", "curves.js", "theory.js", "ridges.js", "page.js");

    private HtmlReport() {}

    /**
     * Writes the report of a race; it appears whole or not at all.
     *
     * @param sheets one a scheme, in the order of the table
     */
    public static void writeRace(Path file, Course course, RaceSettings settings, List<Sheet> sheets)
            throws IOException {
        List<Standing> standings =
                sheets.stream().flatMap(sheet -> sheet.standing().stream()).toList();
        ReportText text = new ReportText(course, settings, standings);
        String race = fill(
                resource("race.html"),
                Map.of("table", ReportTable.html(standings), "measured", Html.escape(text.measured())));
        write(file, text.heading(), race, sheets);
    }

    /** Writes the report of a network before the first step; it appears whole or not at all. */
    public static void writeDiagnosis(Path file, Heading heading, Sheet sheet) throws IOException {
        write(file, heading, "", List.of(sheet));
    }

    private static void write(Path file, Heading heading, String race, List<Sheet> sheets) throws IOException {
        byte[] page = page(heading, race, sheets).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }

    private static String page(Heading heading, String race, List<Sheet> sheets) throws IOException {
        StringBuilder networks = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            networks.append(new SheetHtml(sheets.get(i), i).html());
        }
        StringBuilder script = new StringBuilder();
        for (String name : SCRIPTS) {
            script.append(resource(name)).append('\n');
        }
        return fill(
                resource("page.html"),
                Map.ofEntries(
                        Map.entry("title", Html.escape(heading.title())),
                        Map.entry("subtitle", Html.escape(heading.subtitle())),
                        Map.entry("verdict", Html.escape(heading.verdict())),
                        Map.entry("command", Html.escape(heading.command())),
                        Map.entry("race", race),
                        Map.entry("networks", networks.toString()),
                        Map.entry("version", "Onset " + Html.escape(Version.onset())),
                        Map.entry("chart-licence", resource("chart-LICENSE").strip()),
                        Map.entry("chart-style", resource("chart-uPlot.min.css")),
                        Map.entry("style", resource("report.css")),
                        Map.entry("data", ReportData.json(sheets)),
                        Map.entry("chart-script", resource("chart-uPlot.iife.min.js")),
                        Map.entry("script", script.toString())));
    }

    private static String fill(String template, Map<String, String> values) {
        StringBuilder page = new StringBuilder();
        Matcher slots = SLOT.matcher(template);
        while (slots.find()) {
            String value = values.get(slots.group(1));
            if (value == null) {
                throw new IllegalStateException("the report's page has an unknown slot " + slots.group());
            }
            slots.appendReplacement(page, Matcher.quoteReplacement(value));
        }
        return slots.appendTail(page).toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = HtmlReport.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing from the workbench's jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
