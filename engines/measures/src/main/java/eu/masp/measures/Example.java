package eu.masp.measures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A worked example of a measure file.
 *
 * @param members entity id to member id; empty where there is only one to decide for
 * @param figures expected figures by key ({@code monthly}, {@code days}, …)
 * @param days expected {@code starts} and {@code ends}
 * @param fails the criteria that are no; null: not said
 * @param needs the inputs still needed; null: not said
 */
public record Example(String file, int line, String title, LocalDate on, Case facts, Map<String, String> members,
        Verdict verdict, Map<String, BigDecimal> figures, Map<String, LocalDate> days, @Nullable List<String> fails,
        @Nullable List<String> needs, @Nullable String window) {}
