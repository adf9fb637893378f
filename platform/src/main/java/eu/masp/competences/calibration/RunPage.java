package eu.masp.competences.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as evaluators see it.
 *
 * @param state of it, as a word of the texts
 * @param report null until there is one
 * @param sha256 of that report; empty until there is one
 * @param acts whether the reader may do something, and does not only look
 * @param signable whether the report can be signed
 * @param changed questions whose words have changed since
 */
public record RunPage(String id, String family, String state, String step, String problem,
        @Nullable ReportView report, String sha256, boolean acts, boolean signable, List<DecisionLine> decisions,
        List<String> changed, List<EventLine> events) {

    public ReportView getReport() {
        return java.util.Objects.requireNonNull(report);
    }
}
