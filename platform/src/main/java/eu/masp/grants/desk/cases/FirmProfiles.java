package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.desk.Show;
import eu.masp.organisations.Firms;
import eu.masp.organisations.SizeClass;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a firm's page said of its size on the day it applied, figure by figure beside what it wrote in the application. */
@Component
class FirmProfiles {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {
    };

    private final Firms firms;
    private final CaseFacts facts;
    private final Clock clock;

    FirmProfiles(Firms firms, CaseFacts facts, Clock clock) {
        this.firms = firms;
        this.facts = facts;
        this.clock = clock;
    }

    /** Nothing for a person, nor for a firm that told no figures. */
    List<ProfileLine> of(Application application, Call call, Show show) {
        if (call.applicants() != Call.Applicants.FIRM) {
            return List.of();
        }
        LocalDate on = LocalDate.ofInstant(application.submittedAt(), clock.getZone());
        SizeClass size = firms.size(application.applicant(), on).sizeClass();
        List<ProfileLine> lines = new ArrayList<>();
        if (size != null) {
            lines.add(new ProfileLine(show.t("desk.profile.size"), show.t("organisations.size." + size.word()), "",
                    false));
        }
        Map<?, ?> told = told(application);
        firms.facts(application.applicant(), on).forEach((name, value) -> {
            if (value instanceof BigDecimal figure) {
                BigDecimal answered = number(told.get(name));
                lines.add(new ProfileLine(show.t("desk.profile." + name), show.number(figure),
                        answered == null ? "" : show.number(answered),
                        answered != null && answered.compareTo(figure) != 0));
            }
        });
        return lines;
    }

    private Map<?, ?> told(Application application) {
        return facts.answers(application.id()).map(json -> MAPPER.readValue(json, PLAIN).get("firm"))
                .map(firm -> firm instanceof Map<?, ?> answers ? answers : Map.of()).orElse(Map.of());
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()) : null;
    }
}
