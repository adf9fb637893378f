package eu.masp.population;

import java.util.Map;

/** Why a margin is neither fitted nor compared. */
final class NotUsed {

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("households_by_valley_community", "the list of comuni has no valley communities"),
            Map.entry("jobs_by_province", "jobs by place of work in 2011; persons are drawn where they live"),
            Map.entry("auu_households_by_children",
                    "families paid in Italy; children are fitted by couples and lone parents"),
            Map.entry("isee_dsu_by_size", "Italy; overlaps with nuclei with a minor, which are fitted"),
            Map.entry("isee_dsu", "Italy or rounded; no part of Lombardy or Trentino in it"),
            Map.entry("exit_after_birth", "no column says when a mother left"),
            Map.entry("parental_leave_users",
                    "users in Italy without those entitled: months of parental leave are left out"),
            Map.entry("maternity_leave_users", "users in Italy; births are fitted"),
            Map.entry("nursery_bonus", "paid in Italy: a result of measures, not an input"),
            Map.entry("care_work", "carers of Italy without relation or degree of need: people cared for are left out"),
            Map.entry("disability",
                    "of all ages and from memory: it says nothing of children, whose disability is left out"),
            Map.entry("grandparents_care", "the vocabulary does not ask for grandparents"),
            Map.entry("gross_pay_full_time_equivalent", "another definition; yearly means of INPS are fitted"),
            Map.entry("gross_pay_hourly", "ages are used as ratios; the rest is another definition of pay"),
            Map.entry("isee_mean", "another year or territory; the North's and Trentino's are fitted"),
            Map.entry("firm_size", "counts firms, or is another territory; persons employed are fitted"),
            Map.entry("gross_pay_mean_private", "another year or territory, or a rank that no column holds"),
            Map.entry("employment_rate_sex", "by education, which no column holds, or an older year"),
            Map.entry("part_time", "another source or year of the same; rates by sex of Lombardy are fitted"),
            Map.entry("household_type", "a single comune, or young people by another denominator"),
            Map.entry("lone_parents", "a single comune; the region is fitted"));

    private NotUsed() {
    }

    static String why(Margin margin) {
        if (margin.name().equals("population_age_sex")) {
            return "2020; the bands of 2024 are fitted";
        }
        if (margin.name().equals("isee_children_auu")) {
            return "the rest of the same total";
        }
        return BY_NAME.getOrDefault(margin.name(), "a nearer year or territory of the same is fitted");
    }
}
