package dev.onset.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.plugin.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/catalogue.md} is what the schemes say about themselves; with {@code onset.writeCatalogue} it is written.
 */
class CatalogueDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "catalogue.md");
    private static final String COMMAND = "./mvnw -q test -pl workbench -am -Dtest=CatalogueDocumentTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Donset.writeCatalogue";

    @Test
    void theDocumentSaysWhatTheSchemesSay() throws IOException {
        String current = CatalogueDocument.of(COMMAND, CatalogueDocumentTest::listed);
        if (System.getProperty("onset.writeCatalogue") != null) {
            Files.writeString(DOCUMENT, current);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/catalogue.md is stale; this writes it anew: %s", COMMAND)
                .isEqualTo(current);
    }

    @Test
    void everySchemeIsInItWithItsParametersFormulaAndSource() {
        String current = CatalogueDocument.of(COMMAND, CatalogueDocumentTest::listed);
        for (Kind kind : Kind.values()) {
            assertThat(current).contains(CatalogueDocument.title(kind));
            for (Listed item : listed(kind)) {
                assertThat(current).contains("### " + item.name() + "\n");
                item.parameters().forEach(parameter -> assertThat(current)
                        .contains("`" + parameter.name() + "=" + parameter.defaultValue() + "`"));
            }
        }
        assertThat(current).contains("w ~ N(0, gain² / fan)", "arXiv:1502.01852", "kaiming-normal");
    }

    /** Of the class path alone: what somebody has in a plug-in folder is not the project's. */
    private static List<Listed> listed(Kind kind) {
        try (Workbench workbench = Workbench.open(Plugins.discover(List.of()))) {
            return workbench.listing(kind);
        }
    }
}
