package dev.onset.workbench.report;

import dev.onset.workbench.output.AtomicFile;
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
 * Writes the report of a race as one HTML file that needs no network.
 *
 * <p>The same race gives the same bytes: no date and no timing is in it. Charts are by uPlot (MIT licence), which the
 * file carries inside itself together with its licence.
 */
public final class HtmlReport {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

    private HtmlReport() {}

    /**
     * Writes the file; it appears whole or not at all.
     *
     * @param standings one a scheme, in the order of the table
     */
    public static void write(Path file, Course course, RaceSettings settings, List<Standing> standings)
            throws IOException {
        byte[] page = page(course, settings, standings).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }

    static String page(Course course, RaceSettings settings, List<Standing> standings) throws IOException {
        ReportText text = new ReportText(course, settings, standings);
        return fill(
                resource("page.html"),
                Map.ofEntries(
                        Map.entry("title", text.title()),
                        Map.entry("subtitle", text.subtitle()),
                        Map.entry("table", ReportTable.html(standings)),
                        Map.entry("measured", text.measured()),
                        Map.entry("command", text.command()),
                        Map.entry("version", text.version()),
                        Map.entry("chart-licence", resource("chart-LICENSE").strip()),
                        Map.entry("chart-style", resource("chart-uPlot.min.css")),
                        Map.entry("style", resource("report.css")),
                        Map.entry("data", ReportData.json(course, standings)),
                        Map.entry("chart-script", resource("chart-uPlot.iife.min.js")),
                        Map.entry("script", resource("report.js"))));
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
