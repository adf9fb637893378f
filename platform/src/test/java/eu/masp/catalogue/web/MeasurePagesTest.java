package eu.masp.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MaspTest
class MeasurePagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Test
    void listsWhatIsInForceTodayAndHistoryApart() {
        assertThat(get("/measures")).contains("Assegno unico e universale").doesNotContain("Dote conciliazione 2011");
        assertThat(get("/measures?when=past")).contains("Dote conciliazione 2011")
                .doesNotContain("Assegno unico e universale<");
    }

    @Test
    void filtersByTownWordAndKind() {
        assertThat(get("/measures?comune=Trento"))
                .contains("/measures/buoni-di-servizio-trento", "/measures/assegno-unico\"")
                .doesNotContain("/measures/nidi-gratis-plus");
        assertThat(get("/measures?comune=24047")).contains("/measures/nidi-gratis-plus")
                .doesNotContain("/measures/buoni-di-servizio-trento");
        assertThat(get("/measures?q=ASSEGNO%20unico")).contains("/measures/assegno-unico\"")
                .doesNotContain("/measures/paternity-leave");
        assertThat(get("/measures?kind=leave")).contains("/measures/paternity-leave")
                .doesNotContain("/measures/assegno-unico\"");
    }

    @Test
    void whatIsTypedIsShownAndNeverMarkup() {
        String page = get(
                "/measures?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&comune=%3Cscript%3Ealert(2)&kind=%3Cb%3E&when=%3Cb%3E");
        assertThat(page).doesNotContain("<script>alert", "<b>").contains("&lt;script");
    }

    @Test
    void everyMeasureHasItsPageInEachLanguage() {
        for (Measure measure : catalogue.measures()) {
            for (String language : new String[] {"it", "en"}) {
                String page = get("/measures/" + measure.id() + "?lang=" + language);
                assertThat(page).as(measure.id()).contains("<h1>");
                assertThat(page).as(measure.id()).doesNotContain("null<", ">null");
            }
        }
    }

    @Test
    void theRuleItselfIsShown() {
        String page = get("/measures/bonus-nido");
        assertThat(page).contains("min(child.care_monthly_cost", "nido_new_births_cap",
                "date(child.birth_date.year + nido_last_birthday",
                "L. 232/2016", "fino a", "/api/v1/measures/bonus-nido", "href=\"/check\"");
    }

    @Test
    void anUnknownMeasureIsAPageThatLeadsOn() {
        HttpResponse<String> page = new Http(port).get("/measures/no-such-measure");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Pagina non trovata", "href=\"/\"");
        assertThat(new Http(port).get("/measures/%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    private String get(String path) {
        HttpResponse<String> page = new Http(port).get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }
}
