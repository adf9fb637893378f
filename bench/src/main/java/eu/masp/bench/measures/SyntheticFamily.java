package eu.masp.bench.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One made-up family, in the shape of a case file. Leaves out what makes no sense for a person. */
final class SyntheticFamily {

    private static final List<String> AT_WORK = List.of("employee", "domestic", "collaborator", "self_employed",
            "professional");
    private final Draws draws;
    private final LocalDate on;
    private final List<LocalDate> births = new ArrayList<>();
    private final List<Map<String, Object>> adults = new ArrayList<>();
    private final List<Map<String, Object>> children = new ArrayList<>();
    private final List<Map<String, Object>> caredFor = new ArrayList<>();
    private final Map<String, Object> household = new LinkedHashMap<>();

    SyntheticFamily(Draws draws, LocalDate on, boolean inTrentino) {
        this.draws = draws;
        this.on = on;
        int count = Integer.parseInt(draws.weighted(10, "0", 42, "1", 36, "2", 12, "3"));
        for (int i = 0; i < count; i++) {
            births.add(on.minusDays(
                    Integer.parseInt(draws.weighted(40, "0", 35, "3", 25, "10")) * 365L + draws.between(0, 3 * 365)));
        }
        births.sort(Comparator.naturalOrder());
        births.forEach(this::child);
        boolean alone = draws.percent(20);
        adult(alone && draws.percent(15) ? "father" : "mother", alone);
        if (!alone) {
            adult(draws.percent(97) ? "father" : "other", false);
        }
        int cared = Integer.parseInt(draws.weighted(85, "0", 13, "1", 2, "2"));
        for (int i = 0; i < cared; i++) {
            caredFor();
        }
        means(inTrentino);
    }

    Map<String, Object> household() {
        return household;
    }

    /** The lists. */
    Map<String, Object> drawn() {
        return Map.of("adults", adults, "children", children, "cared_for_people", caredFor);
    }

    private void means(boolean inTrentino) {
        BigDecimal isee = draws.euros(19_000, 2);
        household.put("has_isee", draws.percent(65));
        household.put("isee", isee);
        household.put("isee_family", isee);
        household.put("icef", draws.decimal(0.02, 0.9, 4));
        household.put("years_in_trentino", inTrentino ? draws.between(0, 30) : 0);
        household.put("years_in_italy", draws.percent(85) ? 30 : draws.between(0, 20));
        household.put("receives_adi", isee.intValue() < 9360 && draws.percent(30));
        household.put("provincial_disability_payment", draws.percent(2));
        household.put("care_contract_cost", draws.percent(12) ? draws.between(100, 900) : 0);
    }

    private void child(LocalDate birth) {
        Map<String, Object> child = member("child", children);
        int age = birth.until(on).getYears();
        String care = age < 3 ? draws.weighted(35, "nido", 4, "other_early", 3, "centre", 12, "sitter", 46, "none")
                : age < 6 ? draws.weighted(88, "kindergarten", 4, "sitter", 8, "none")
                        : draws.weighted(93, "school", 7, "none");
        child.put("birth_date", birth.toString());
        child.put("care", care);
        if (List.of("nido", "other_early", "centre", "sitter").contains(care)) {
            child.put("care_monthly_cost", draws.between(80, 750));
        }
        child.put("nido_admitted", draws.percent(50));
        child.put("too_ill_for_nursery", draws.percent(2));
        String disability = draws.weighted(95, "none", 2, "medium", 2, "severe", 1, "non_self_sufficient");
        child.put("disability", disability);
        child.put("law104", List.of("severe", "non_self_sufficient").contains(disability) && draws.percent(80));
        child.put("studies_or_seeks_work", draws.percent(90));
    }

    private void adult(String role, boolean alone) {
        Map<String, Object> adult = member("adult", adults);
        boolean mother = role.equals("mother");
        adult.put("role", role);
        LocalDate youngestPossible = births.isEmpty() ? on.minusYears(19) : births.getFirst().minusYears(17);
        adult.put("birth_date", youngestPossible.minusDays(draws.around(0, mother ? 25 * 365 : 30 * 365)).toString());
        adult.put("right_to_stay",
                draws.weighted(86, "italian_or_eu", 8, "long_term", 1, "refugee", 4, "work_permit", 1, "other"));
        adult.put("sole_parent", alone && draws.percent(35));
        boolean pregnant = mother && draws.percent(births.isEmpty() ? 70 : 8);
        adult.put("pregnant", pregnant);
        if (pregnant) {
            adult.put("due_date", on.plusDays(draws.between(0, 240)).toString());
            adult.put("twins_expected", draws.percent(3));
        }
        adult.put("other_maternity_allowance", mother && draws.percent(40));
        adult.put("three_months_contributions", draws.percent(60));
        adult.put("paternity_leave_used", draws.percent(65));
        String work = mother
                ? draws.weighted(52, "employee", 4, "domestic", 3, "collaborator", 6, "self_employed", 5,
                        "professional",
                        10, "unemployed", 20, "not_working")
                : draws.weighted(68, "employee", 1, "domestic", 2, "collaborator", 13, "self_employed", 6,
                        "professional",
                        6, "unemployed", 4, "not_working");
        adult.put("work", work);
        if (AT_WORK.contains(work)) {
            atWork(adult, work, mother);
        } else {
            outOfWork(adult);
        }
    }

    private void atWork(Map<String, Object> adult, String work, boolean mother) {
        boolean fullTime = draws.percent(mother ? 60 : 92);
        BigDecimal pay = draws.euros(fullTime ? 2000 : 1200, 1.5);
        adult.put("employer_size", draws.weighted(28, "micro", 22, "small", 15, "medium", 17, "large", 18, "public"));
        adult.put("contract", draws.weighted(84, "permanent", 16, "fixed_term"));
        adult.put("full_time", fullTime);
        adult.put("hours_per_day", fullTime ? 8 : draws.between(3, 6));
        adult.put("monthly_pay", pay);
        adult.put("work_income", pay.multiply(BigDecimal.valueOf(13)));
        adult.put("domestic_contributions", draws.percent(80));
        adult.put("gestione_separata", draws.percent(50));
        adult.put("became_full_time", draws.percent(4));
        adult.put("turns_part_time", draws.percent(20));
        adult.put("new_job_date", on.minusDays(draws.between(0, 12 * 365)).toString());
        adult.put("out_of_work_days_before", draws.percent(60) ? 0 : draws.between(1, 700));
        adult.put("new_contract_days", draws.between(90, 1500));
        adult.put("days_worked_last_year", draws.between(180, 260));
        adult.put("months_planned", draws.between(0, 5));
        adult.put("leave_months_taken", draws.percent(50) ? 0 : draws.between(1, 6));
        LocalDate birth = births.isEmpty() ? on : births.getLast();
        LocalDate leaveEnd = mother ? birth.plusMonths(3) : birth.plusMonths(1);
        LocalDate longAgo = on.minusYears(15).plusDays(1);
        adult.put("compulsory_leave_end", (leaveEnd.isBefore(longAgo) ? longAgo : leaveEnd).toString());
        if (work.equals("collaborator")) {
            adult.put("was_collaborator", true);
        }
    }

    private void outOfWork(Map<String, Object> adult) {
        adult.put("resigned", draws.percent(25));
        adult.put("job_end", on.minusDays(draws.between(0, 5 * 365)).toString());
        adult.put("contribution_weeks", draws.between(0, 208));
        adult.put("year_of_contributions", draws.percent(50));
        adult.put("last_monthly_pay", draws.euros(1400, 1.5));
        adult.put("was_collaborator", draws.percent(8));
        adult.put("last_job_employee", draws.percent(85));
        adult.put("collaboration_income", draws.euros(1100, 1.6));
        adult.put("days_worked_last_year", draws.percent(50) ? 0 : draws.between(1, 200));
        adult.put("in_training", draws.percent(15));
    }

    private void caredFor() {
        Map<String, Object> person = member("cared_for", caredFor);
        person.put("relation",
                draws.weighted(10, "spouse", 55, "parent", 8, "adult_child", 7, "sibling", 15, "second_degree",
                        4, "third_degree", 1, "other"));
        person.put("law104", draws.percent(55));
        person.put("lives_together", draws.percent(45));
        person.put("full_time_hospital", draws.percent(8));
        person.put("closer_relatives", draws.weighted(30, "able", 35, "elderly", 35, "none"));
        person.put("care_monthly_cost", draws.percent(60) ? 0 : draws.between(50, 900));
    }

    /** Numbered as the interview numbers them. */
    private static Map<String, Object> member(String entity, List<Map<String, Object>> list) {
        Map<String, Object> member = new LinkedHashMap<>();
        list.add(member);
        member.put("id", entity + list.size());
        return member;
    }
}
