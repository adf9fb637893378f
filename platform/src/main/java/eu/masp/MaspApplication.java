package eu.masp;

import eu.masp.catalogue.CatalogueAhead;
import eu.masp.database.CannotStart;
import eu.masp.database.Database;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts MASP: first its database, then its pages; and stops them the other way round. */
// Modules name their classes without regard to each other.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class MaspApplication {

    /** Settings come from the environment: docs/settings.md lists them. */
    public static void main(String[] args) {
        try {
            start(StartSettings.from(System.getenv()), args);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            if (StartFailure.reason(e) == null) {
                throw e;
            }
            // StartFailure has told the reason.
            System.exit(1);
        }
    }

    private static void start(StartSettings settings, String[] args) {
        settings.requireFreePort();
        CatalogueAhead.begin(settings.content());
        Database database = settings.openDatabase();
        AtomicBoolean running = new AtomicBoolean();
        // Runs after the pages are closed, also on Ctrl-C.
        SpringApplication.getShutdownHandlers().add(() -> {
            database.close();
            if (running.get()) {
                System.out.println("MASP has stopped.");
            }
        });
        SpringApplication application = new SpringApplication(MaspApplication.class);
        application.setDefaultProperties(settings.springProperties(database));
        int port = application.run(args).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        if (Rehearsal.isAsked()) {
            Rehearsal.perform(port);
            System.exit(0);
        }
        System.out.println(settings.welcome(database, port));
        running.set(true);
    }
}
