package eu.masp.competences.calibration;

import eu.masp.assessment.evidence.CalibrationEvidence;
import eu.masp.assessment.evidence.ItemEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evidence of a run, as it is kept and signed.
 *
 * @param version of the content
 * @param wordings of each question the fingerprint of the words that people answered
 * @param firstOn when the first chapter used was ended, and {@code lastOn} the last
 * @param ended how many chapters there were, and how many were {@code excluded} by why
 * @param banks how many persons were asked by which bank
 * @param groups by what people are told apart, how many of each group; those not known under the empty name
 * @param copySha256 fingerprint of the copy of the answers, which is gone
 * @param leastPersons that were asked for when it was worked out, and {@code leastAnswers} for a question
 */
record Report(String family, String version, Map<String, String> wordings, LocalDate firstOn, LocalDate lastOn,
        int ended, Map<Exclusion, Integer> excluded, Map<String, Integer> banks,
        Map<String, Map<String, Integer>> groups, String copySha256, int leastPersons, int leastAnswers,
        CalibrationEvidence evidence) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    static Report read(String json) {
        return MAPPER.readValue(json, Report.class);
    }

    static String json(Copy copy) {
        return MAPPER.writeValueAsString(copy);
    }

    static Copy readCopy(String json) {
        return MAPPER.readValue(json, Copy.class);
    }

    int persons() {
        return evidence.persons();
    }

    List<ItemEvidence> items() {
        return evidence.items();
    }

    long usable() {
        return items().stream().filter(ItemEvidence::usable).count();
    }
}
