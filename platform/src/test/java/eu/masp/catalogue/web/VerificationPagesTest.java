package eu.masp.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Parameter;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Half a year after the content was verified. */
@MaspTest
@TestPropertySource(properties = "masp.today=2027-06-01")
class VerificationPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Test
    void whatIsLateIsListedWithItsDays() {
        // verified on 22 November 2026, due after 180 days: 21 May 2027
        String page = get("/measures/verification");
        assertThat(page).contains("Assegno unico e universale", "21 maggio 2027", "in ritardo",
                "data-label=\"Giorni di ritardo\">11</td>");
        // to be verified every ten years
        assertThat(page).doesNotContain("/measures/dote-servizi-persona\"");
        assertThat(get("/measures/verification?show=all")).contains("/measures/dote-servizi-persona\"", "a posto");
    }

    @Test
    void theTableIsSortedByItsLinks() {
        String page = get("/measures/verification?sort=title&direction=desc");
        assertThat(page).contains("aria-sort=\"descending\"");
        assertThat(page.indexOf("/measures/bonus-nido\"")).isLessThan(page.indexOf("/measures/assegno-unico\""));
        assertThat(get("/measures/verification?sort=%3Cscript%3E&direction=x")).doesNotContain("<script>x");
    }

    @Test
    void theTableIsAFileToo() {
        HttpResponse<String> file = new Http(port).get("/measures/verification.csv?lang=en");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
        assertThat(file.body().lines()).hasSize(1 + catalogue.measures().size())
                .anySatisfy(line -> assertThat(line).startsWith("assegno-unico,")
                        .contains(",2026-11-22,2027-05-21,11,overdue"));
    }

    @Test
    void valuesFromMemoryAreListedWithWhatRestsOnThem() {
        assertThat(get("/measures/verification")).contains("Valori a memoria", "auu_minor_amount");
        assertThat(new Http(port).get("/measures/verification-values.csv").body()).contains("auu_young_mother_amount");
    }

    @Test
    void theMeasureItselfSaysSo() {
        assertThat(get("/measures/assegno-unico")).contains("da ricontrollare");
        assertThat(get("/measures/dote-servizi-persona")).contains("non è più in vigore", "Da ricontrollare entro");
    }

    @Test
    void theNumbersOfTheLawAreAPageAndAFile() {
        assertThat(get("/parameters")).contains("auu_minor_amount", "in linea retta", "1° giugno 2027");
        String file = get("/parameters.csv");
        assertThat(file.lines())
                .hasSize(1 + catalogue.parameters().stream().map(Parameter::periods).mapToInt(List::size).sum());
        assertThat(file).contains("17468.51: 203.80; 46582.71: 58.30");
    }

    private String get(String path) {
        HttpResponse<String> page = new Http(port).get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }
}
