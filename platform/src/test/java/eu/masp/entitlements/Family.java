package eu.masp.entitlements;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A family, and its answers by question: one for each member, the last of them for all others. A choice is written as the form
 * sends it, a date as {@code 3/5/2024}. What it was not prepared for, it does not know.
 */
public record Family(List<String> situations, Map<String, List<String>> answers) {
    private static final int MORE_THAN_ANYBODY_IS_ASKED = 80;

    /** Two employed parents in Treviglio, a child of two at the nursery and one born this month. */
    public static Family ofTreviglio() {
        Map<String, List<String>> answers = new HashMap<>();
        answers.put("adults", List.of("is:2"));
        answers.put("children", List.of("2"));
        answers.put("cared_for_people", List.of("is:0"));
        answers.put("household.comune", List.of("Treviglio"));
        answers.put("household.has_isee", List.of("is:true"));
        answers.put("household.isee", List.of("18000"));
        answers.put("household.isee_family", List.of("16500"));
        answers.put("household.care_contract_cost", List.of("0"));
        answers.put("adult.role", List.of("is:mother", "is:father"));
        answers.put("adult.work", List.of("is:employee"));
        answers.put("adult.contract", List.of("is:permanent"));
        answers.put("adult.right_to_stay", List.of("is:italian_or_eu"));
        answers.put("adult.birth_date", List.of("4/2/1992", "9/9/1990"));
        answers.put("adult.monthly_pay", List.of("1800", "2100"));
        answers.put("adult.work_income", List.of("23000", "28000"));
        answers.put("adult.hours_per_day", List.of("8"));
        answers.put("adult.full_time", List.of("is:true"));
        answers.put("adult.leave_months_taken", List.of("0"));
        answers.put("adult.months_planned", List.of("4", "1"));
        answers.put("adult.compulsory_leave_end", List.of("10/2/2027", "30/11/2026"));
        answers.put("adult.other_maternity_allowance", List.of("is:true"));
        answers.put("adult.paternity_leave_used", List.of("is:false"));
        answers.put("adult.new_job_date", List.of("1/3/2019", "1/3/2015"));
        answers.put("child.birth_date", List.of("3/5/2024", "10/11/2026"));
        answers.put("child.care", List.of("is:nido", "is:none"));
        answers.put("child.care_monthly_cost", List.of("480"));
        answers.put("child.nido_admitted", List.of("is:true"));
        answers.put("child.disability", List.of("is:none"));
        answers.put("child.law104", List.of("is:false"));
        answers.put("child.too_ill_for_nursery", List.of("is:false"));
        return new Family(List.of("employee"), answers);
    }

    /** The same with three children, in Trento. */
    public static Family ofTrento() {
        Map<String, List<String>> answers = new HashMap<>(ofTreviglio().answers());
        answers.put("children", List.of("3"));
        answers.put("household.comune", List.of("Trento"));
        answers.put("household.icef", List.of("0.2801"));
        answers.put("household.years_in_trentino", List.of("8"));
        answers.put("household.years_in_italy", List.of("20"));
        answers.put("child.birth_date", List.of("3/5/2019", "1/2/2023", "20/8/2026"));
        answers.put("child.care", List.of("is:school", "is:kindergarten", "is:none"));
        return new Family(List.of("employee"), answers);
    }

    /**
     * Answers until nothing is open, beginning at the first screen.
     *
     * @param look is called at each question, with its topic
     * @return how many questions were asked
     */
    public int answerAll(Page page, Consumer<String> look) {
        page.navigate("/check");
        situations.forEach(each -> page.locator("#situation-" + each).check());
        send(page);
        int asked = 0;
        while (page.url().contains("/check/q/")) {
            String topic = page.url().replaceAll(".*/check/q/([^?]+).*", "$1");
            look.accept(topic);
            answer(page, topic);
            if (page.locator("#errors").count() > 0) {
                throw new AssertionError(topic + ": " + page.locator("#errors").innerText());
            }
            if (++asked > MORE_THAN_ANYBODY_IS_ASKED) {
                throw new AssertionError("the questions do not end: " + topic);
            }
        }
        return asked;
    }

    /** Answers the question that is open in the page. */
    public void answer(Page page, String topic) {
        List<String> its = answers.getOrDefault(topic, List.of());
        List<Locator> fields = page.locator("fieldset.masp-field").all();
        for (int i = 0; i < fields.size(); i++) {
            String answer = its.isEmpty() ? "" : its.get(Math.min(number(fields.get(i), i), its.size() - 1));
            if (answer.isEmpty() && page.locator("button[name=skip]").count() > 0) {
                page.locator("button[value=dont-know]").click();
                return;
            }
            fill(fields.get(i), answer);
        }
        send(page);
    }

    /** Which member a field is about: a page may ask only some of them. */
    private static int number(Locator field, int otherwise) {
        String name = field.locator("input").first().getAttribute("name");
        String digits = name.replaceAll(".*[^0-9]", "");
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits) - 1;
    }

    private static void fill(Locator field, String answer) {
        Locator boxes = field.locator("input[type=text]");
        if (answer.isEmpty()) {
            field.locator("input[value=dont-know]").check();
        } else if (boxes.count() == 0) {
            field.locator("input[value='" + answer + "']").check();
        } else {
            String[] parts = boxes.count() == 1 ? new String[] {answer} : answer.split("/");
            for (int i = 0; i < parts.length; i++) {
                boxes.nth(i).fill(parts[i]);
            }
        }
    }

    /** Presses the main button of the page, by keyboard, and waits for the next page. */
    public static void send(Page page) {
        page.locator("main form button[type=submit]").first().press("Enter");
        page.waitForLoadState();
    }
}
