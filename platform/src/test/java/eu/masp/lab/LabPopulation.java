package eu.masp.lab;

import eu.masp.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small invented population for tests: families with a child each, most of them at a nursery. */
public final class LabPopulation {
    public static final String NAME = "prova";
    static final int FAMILIES = 3000;
    private static final List<String> COMUNI = List.of("016024", "015146", "017029", "012133", "022205", "014061",
            "098031", "019036", "020030", "018110", "097042", "013075", "108033");

    private LabPopulation() {
    }

    /** Lays it where the application of this process finds it. */
    public static synchronized void lay() {
        write(TestDatabase.POPULATIONS.resolve(NAME), "synthetic=true\nsource=Prova\ndate=2026-11-22\npersons=9000\n");
    }

    /** Of a body's own: so many families live in each comune. */
    static void layReal(String name, Map<String, Integer> families) {
        List<String> homes = new ArrayList<>();
        families.forEach((comune, count) -> homes.addAll(Collections.nCopies(count, comune)));
        Path folder = TestDatabase.POPULATIONS.resolve(name);
        if (!Files.exists(folder.resolve("about.properties"))) {
            write(folder, "source=Anagrafe\nbodies=regione-lombardia\ndate=2026-11-22\n", homes.size(), homes);
        }
    }

    static void write(Path folder, String about) {
        if (!Files.exists(folder.resolve("about.properties"))) {
            write(folder, about, FAMILIES);
        }
    }

    /** Lays it over one that is there. */
    static void write(Path folder, String about, int families) {
        write(folder, about, families, List.of());
    }

    /** @param homes the comune of each family; empty: by chance */
    private static void write(Path folder, String about, int families, List<String> homes) {
        Random random = new Random(4);
        StringBuilder households = new StringBuilder("household_id,comune,has_isee,isee,isee_family\n");
        StringBuilder adults = new StringBuilder("adult_id,household_id,right_to_stay\n");
        StringBuilder children = new StringBuilder("child_id,household_id,birth_date,care,care_monthly_cost\n");
        for (int i = 1; i <= families; i++) {
            int isee = 2000 + random.nextInt(60_000);
            boolean has = random.nextInt(10) > 0;
            households.append(i).append(',')
                    .append(homes.isEmpty() ? COMUNI.get(random.nextInt(COMUNI.size())) : homes.get(i - 1)).append(',')
                    .append(has)
                    .append(',').append(has ? isee : "").append(',').append(has ? isee : "").append('\n');
            for (int a = 1; a <= 2; a++) {
                adults.append(a).append(',').append(i).append(',')
                        .append(random.nextInt(20) > 0 ? "italian_or_eu" : "").append('\n');
            }
            LocalDate born = LocalDate.of(2026, 11, 1).minusDays(random.nextInt(2000));
            boolean nursery = random.nextInt(3) > 0;
            children.append(1).append(',').append(i).append(',').append(born).append(',')
                    .append(nursery ? "nido" : "none").append(',')
                    .append(nursery ? 100 + random.nextInt(500) : "").append('\n');
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("households.csv"), households);
            Files.writeString(folder.resolve("adults.csv"), adults);
            Files.writeString(folder.resolve("children.csv"), children);
            Files.writeString(folder.resolve("about.properties"), about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
