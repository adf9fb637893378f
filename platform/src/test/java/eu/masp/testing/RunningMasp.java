package eu.masp.testing;

import eu.masp.MaspApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One MASP for all the browser tests of a run, started when the first one asks for its address. */
public final class RunningMasp {
    private static final ConfigurableApplicationContext CONTEXT = start();
    private static final String ADDRESS = "http://127.0.0.1:"
            + CONTEXT.getEnvironment().getRequiredProperty("local.server.port");

    private RunningMasp() {
    }

    /** With no slash at the end. */
    public static String address() {
        return ADDRESS;
    }

    /** A part of it, to prepare what would take a test too many pages. */
    public static <T> T part(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static ConfigurableApplicationContext start() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put("masp.demonstration", true);
        SpringApplication application = new SpringApplication(MaspApplication.class);
        application.setDefaultProperties(settings);
        // Browser tests are faster than people.
        return application.run("--masp.requests-per-minute=100000", "--masp.lab.example=0",
                "--masp.lab.folder=" + TestDatabase.POPULATIONS);
    }
}
