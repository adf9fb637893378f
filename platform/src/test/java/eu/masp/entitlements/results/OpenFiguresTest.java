package eu.masp.entitlements.results;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.entitlements.Interviewee;
import eu.masp.testing.MaspTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An employee who expects a child alone, and has not said what she earns. */
@MaspTest
class OpenFiguresTest {
    @LocalServerPort
    private int port;
    private Interviewee mother;

    @BeforeEach
    void begin() {
        mother = new Interviewee(port).begin("expecting", "employee", "alone");
        mother.answer("adult.role", Map.of("answer.adult1", "is:mother"));
        mother.answer("adult.pregnant", Map.of("answer.adult1", "is:true"));
        mother.answer("children", Map.of("answer.all", "", "value.all", "0"));
    }

    @Test
    void thePageAsksForWhatTheFigureDependsOn() {
        String maternity = leave();
        assertThat(maternity).contains("con l’80% della paga", "Per la cifra precisa, rispondi a:",
                "/check/q/adult.monthly_pay?from=results").doesNotContain("€");
        assertThat(mother.page("/check/results")).doesNotContain("80.000", "30.000 €");
    }

    @Test
    void whatShePrefersNotToSayIsNamed() {
        mother.answer("adult.monthly_pay", Map.of("answer.adult1", "declined", "value.adult1", "", "skip", "declined"));
        assertThat(leave()).contains("dipende da una risposta che non hai dato:", "adult.monthly_pay")
                .doesNotContain("€");
    }

    @Test
    void aRangeThatSheGaveIsTold() {
        mother.answer("adult.monthly_pay", Map.of("answer.adult1", "range:3", "value.adult1", ""));
        assertThat(leave()).contains("1.280", "1.600", "€");
    }

    /** The line of the compulsory leave. */
    private String leave() {
        String page = mother.page("/check/results/maternity-leave-employees");
        return page
                .substring(page.indexOf("<div class=\"masp-line\">"), page.indexOf("<h3>", page.indexOf("masp-line")))
                .replace('\u00a0', ' ');
    }
}
