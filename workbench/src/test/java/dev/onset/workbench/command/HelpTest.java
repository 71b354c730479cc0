package dev.onset.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The command's own words about its subcommands. */
class HelpTest {

    /** A subcommand's name, and what is said of it, which may go on for more lines. */
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z]+) +(\\S.*(?:\\n {5,}\\S.*)*)", Pattern.MULTILINE);

    @Test
    void everySubcommandIsToldInWholeSentences() {
        String help = Onset.run("--help").out();
        String listed = help.substring(help.indexOf("Commands:"), help.indexOf("Examples:"));
        List<MatchResult> commands = COMMAND.matcher(listed).results().toList();
        assertThat(commands)
                .extracting(command -> command.group(1))
                .contains("compare", "diagnose", "gain", "bench", "plugins");
        assertThat(commands)
                .allSatisfy(command ->
                        assertThat(command.group(2)).as(command.group(1)).endsWith("."));
    }
}
