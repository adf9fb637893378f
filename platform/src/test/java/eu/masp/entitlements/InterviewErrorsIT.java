package eu.masp.entitlements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot be an answer: the page says what is wrong and what to do, and keeps what was typed. */
class InterviewErrorsIT {
    private static Visit visit;
    private static Page page;

    /** Asked of a family with one child. */
    @BeforeAll
    static void begin() {
        visit = TestBrowser.phone();
        page = visit.open("/check");
        Family.send(page);
        page.navigate("/check/q/children");
        page.locator("#value-all").fill("1");
        Family.send(page);
    }

    @AfterAll
    static void end() {
        visit.close();
    }

    @Test
    void aComuneThatDoesNotExist() {
        write("household.comune", "#value-household", "Atlantide");
        says("Non troviamo «Atlantide»", "CAP", "Non lo so");
        assertThat(page.locator("#value-household")).hasValue("Atlantide");
    }

    @Test
    void aScriptForAPlace() {
        String script = "<script>alert(1)</script>";
        write("household.comune", "#value-household", script);
        says("Non troviamo «" + script + "»");
        assertThat(page.locator("#value-household")).hasValue(script);
        assertThat(page.locator("main script")).hasCount(0);
    }

    @Test
    void theThirtiethOfFebruary() {
        born("30", "2", "2024");
        says("Questa data non esiste", "febbraio 2024", "29 giorni");
    }

    @Test
    void aChildBornTomorrow() {
        born("23", "novembre", "2026");
        says("23 novembre 2026", "non è ancora arrivato");
    }

    @Test
    void aChildBornFortyYearsAgo() {
        born("22", "11", "1986");
        says("troppo indietro", "1986", "22 novembre 2000");
    }

    @Test
    void incomeBelowZero() {
        write("household.isee_family", "#value-household", "-500");
        says("sotto zero");
        assertThat(page.locator("#value-household")).hasValue("-500");
    }

    @Test
    void wordsWhereANumberBelongs() {
        write("household.isee_family", "#value-household", "tanto");
        says("Scrivi solo un numero, in cifre");
        assertThat(page.locator("#value-household")).hasValue("tanto");
    }

    @Test
    void tenThousandChildren() {
        write("children", "#value-all", "10000");
        says("al massimo 12", "patronato");
        assertThat(page.locator("#value-all")).hasValue("10000");
    }

    @Test
    void nothingAtAll() {
        page.navigate("/check/q/adults");
        page.locator("input:checked").evaluateAll("all => all.forEach(each => each.checked = false)");
        Family.send(page);
        says("Scegli una risposta", "Non lo so");
    }

    @Test
    void theErrorIsFocusedAndLeadsToItsField() {
        write("children", "#value-all", "due o tre");
        assertThat(page.locator("#errors")).isFocused();
        page.locator("#errors a").click();
        assertThat(page.locator("#value-all")).isFocused();
        assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Errore: .*"));
    }

    private static void write(String topic, String box, String text) {
        page.navigate("/check/q/" + topic);
        page.locator(box).fill(text);
        Family.send(page);
    }

    private static void born(String day, String month, String year) {
        page.navigate("/check/q/child.birth_date");
        page.locator("#day-child1").fill(day);
        page.locator("#month-child1").fill(month);
        page.locator("#year-child1").fill(year);
        Family.send(page);
        assertThat(page.locator("#day-child1")).hasValue(day);
        assertThat(page.locator("#month-child1")).hasValue(month);
        assertThat(page.locator("#year-child1")).hasValue(year);
    }

    /** In the summary and beside the field. */
    private static void says(String... parts) {
        for (String part : parts) {
            assertThat(page.locator("#errors")).containsText(part);
            assertThat(page.locator(".masp-error").first()).containsText(part);
        }
    }
}
