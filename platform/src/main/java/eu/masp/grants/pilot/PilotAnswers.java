package eu.masp.grants.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Made-up answers with which the rules of the measure say yes, and say the amount. */
final class PilotAnswers {
    private static final int MONTHS_OLD = 5;

    private PilotAnswers() {
    }

    static String of(PilotMeasure measure, PilotArea area, LocalDate day, PilotMonths months) {
        return switch (measure) {
            case PERSONS -> """
                    {"on": "%s", "household": {"comune": "%s"},
                     "adults": [{"id": "a", "work": "employee", "employer_size": "small", "leave_end": "%s",
                                 "turns_part_time": false, "months_asked": %d}],
                     "children": [{"id": "c", "birth_date": "%s", "care": "nido", "care_monthly_cost": %s}]}"""
                    .formatted(day, area.comune(), months.first(), months.count(),
                            months.first().minusMonths(MONTHS_OLD),
                            BigDecimal.valueOf(months.monthly(), 2).toPlainString());
            case HIRING -> """
                    {"on": "%s", "firm": {"comune": "%s", "headcount": 12, "turnover": 900000, "balance": 700000},
                     "hires": [{"id": "h", "start_date": "%s", "open_ended": true, "is_mother": true,
                                "youngest_child_birth_date": "%s", "work_before": "excluded"}]}"""
                    .formatted(day, area.comune(), day.minusDays(10), day.minusYears(2));
            case CONSULTANCY -> """
                    {"on": "%s", "firm": {"comune": "%s", "headcount": 30, "turnover": 4000000, "balance": 3000000,
                                         "plan": "flexibility"}}"""
                    .formatted(day, area.comune());
        };
    }
}
