package eu.masp.measures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of the criteria that the engine adds. */
final class AddedCriteria {

    private AddedCriteria() {
    }

    static Text inForce(Measure measure) {
        LocalDate from = measure.inForce().from();
        LocalDate to = measure.inForce().to();
        return Text.of("La misura è in vigore" + period(from, " dal ", to, " fino al ", Locale.ITALIAN),
                "The measure is in force" + period(from, " from ", to, " until ", Locale.ENGLISH));
    }

    private static String period(@Nullable LocalDate from, String start, @Nullable LocalDate to, String end,
            Locale in) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMMM yyyy", in);
        return (from == null ? "" : start + format.format(from)) + (to == null ? "" : end + format.format(to));
    }

    static Text territory(Measure measure) {
        return Text.of("Residenza in: " + names(measure.territories(), "it"),
                "Lives in: " + names(measure.territories(), "en"));
    }

    private static String names(List<Territory> territories, String language) {
        return territories.stream().map(t -> t.title().in(language)).collect(Collectors.joining(", "));
    }

    static Text exists(Entity entity) {
        return entity.exists() != null ? entity.exists()
                : Text.of("Almeno uno: " + entity.title().in("it"), "At least one: " + entity.title().in("en"));
    }

    static Text notWith(List<Measure> others) {
        return Text.of(
                "Non insieme a: " + others.stream().map(m -> m.title().in("it")).collect(Collectors.joining(", ")),
                "Not together with: " + others.stream().map(m -> m.title().in("en")).collect(Collectors.joining(", ")));
    }
}
