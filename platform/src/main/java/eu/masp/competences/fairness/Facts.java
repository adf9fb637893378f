package eu.masp.competences.fairness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person tells; each of the two may be left out.
 *
 * @param ageBand one of {@link #AGE_BANDS}
 * @param background whether the person or a parent was born abroad: one of {@link #BACKGROUNDS}
 */
public record Facts(Optional<String> ageBand, Optional<String> background) {
    public static final List<String> AGE_BANDS = List.of("to-29", "30-44", "45-on");
    public static final List<String> BACKGROUNDS = List.of("yes", "no");
    /** What is sent by who rather does not say. */
    public static final String UNSAID = "unsaid";
    static final Facts NONE = new Facts(Optional.empty(), Optional.empty());

    static boolean knows(List<String> answers, String sent) {
        return sent.isEmpty() || sent.equals(UNSAID) || answers.contains(sent);
    }

    static Facts of(String ageBand, String background) {
        return new Facts(Optional.of(ageBand).filter(AGE_BANDS::contains),
                Optional.of(background).filter(BACKGROUNDS::contains));
    }

    Map<String, String> data() {
        Map<String, String> data = new TreeMap<>();
        ageBand.ifPresent(band -> data.put("age_band", band));
        background.ifPresent(answer -> data.put("born_abroad_or_a_parent", answer));
        return data;
    }
}
