package eu.masp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. */
class ArchitectureTest {
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("eu.masp");

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        // The engines are libraries, open to whoever uses them; the modules are the platform's.
        ApplicationModules.of(MaspApplication.class, JavaClass.Predicates
                .resideInAnyPackage("eu.masp.measures..", "eu.masp.simulation..", "eu.masp.population..",
                        "eu.masp.assessment..", "eu.masp.matching.."))
                .verify();
    }

    @Test
    void nobodyAsksTheClockBehindItsBack() {
        noClasses().that().resideOutsideOfPackages("eu.masp.database..")
                .should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .because("the time is an input: take a java.time.Clock")
                .check(PLATFORM);
    }

    @Test
    void fieldsAreNotInjected() {
        com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PLATFORM);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|V2)")
                .because("a name from the glossary says more")
                .check(PLATFORM);
    }

    @Test
    void controllersStayInTheirModule() {
        classes().that().areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .or().areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
                .should().bePackagePrivate()
                .check(PLATFORM);
    }
}
