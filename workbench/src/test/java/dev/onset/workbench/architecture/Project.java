package dev.onset.workbench.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The project's own classes on this test's class path, without tests: every module that the workbench stands on. */
final class Project {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.onset");

    private Project() {}

    static JavaClasses classes() {
        return CLASSES;
    }
}
