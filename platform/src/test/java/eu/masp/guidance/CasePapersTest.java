package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.guidance.cases.CaseUpkeep;
import eu.masp.papers.Multipart;
import eu.masp.papers.Papers;
import eu.masp.papers.SamplePapers;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Papers of a case: asked for, brought, seen by two people and nobody else, gone with it. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class CasePapersTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;
    @Autowired
    private CaseUpkeep upkeep;
    @Autowired
    private Papers papers;
    private Accompanied accompanied;

    @BeforeEach
    void people() {
        accompanied = new Accompanied(port, jdbc, seats);
    }

    @Test
    void askedForBroughtTickedOffAndSeenByTheTwoAlone() {
        Visitor guide = accompanied.guide();
        Visitor colleague = accompanied.guide();
        Woman woman = accompanied.woman("Ines Prova");
        Woman other = accompanied.woman("Lia Prova");
        UUID id = accompanied.begun(woman, guide);
        String her = "/caseload/" + id + "/her";
        String own = "/guidance/" + id;
        String ask = "/caseload/" + id + "/documents/ask";
        assertThat(guide.sendTo(her, ask, "wanted", " ").statusCode()).isEqualTo(422);
        assertThat(guide.sendTo(her, ask, "wanted", "a\n".repeat(11)).body()).contains("Al massimo 10 documenti");
        guide.sendTo(her, ask, "wanted", "ISEE in corso\n\n Carta d’identità \n");
        guide.sendTo(her, ask, "wanted", "ISEE in corso");
        assertThat(jdbc.sql("SELECT count(*) FROM letter WHERE account = ? AND template = 'guidance.papers-wanted'")
                .param(woman.account()).query(Integer.class).single()).isOne();
        assertThat(woman.browser().get(own).body()).contains("Ci sono 2 documenti da portare", "ISEE in corso",
                "Carta d’identità");
        UUID isee = jdbc.sql("SELECT id FROM guidance_document WHERE case_id = ? AND title = 'ISEE in corso'").param(id)
                .query(UUID.class).single();
        String place = "/documents/" + isee + "/files";
        byte[] pdf = SamplePapers.pdf("ISEE " + id);
        assertThat(where(send(woman.browser(), own, own + place, "isee dell'anno <b>\u202Efdp.exe", pdf)))
                .contains("done=brought");
        HttpResponse<String> page = woman.browser().get(own);
        assertThat(page.body()).contains("anno bfdp.exe", "C’è un documento da portare")
                .doesNotContain("<b>\u202E", "\u202E");
        UUID file = papers.of(id).getFirst().id();
        assertThat(guide.get("/caseload/today").body()).contains("ha portato un documento");
        HttpResponse<String> opened = guide.get("/caseload/" + id + place + "/" + file);
        assertThat(opened.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(woman.browser().get(own + place + "/" + file).statusCode()).isEqualTo(200);
        assertThat(woman.browser().get(own + "/looks").body())
                .containsOnlyOnce("ha aperto il documento «ISEE in corso»");
        // A colleague opens the case and reads the list, and nothing of the files.
        assertThat(colleague.get(her).body()).contains("ISEE in corso", "solo chi segue il percorso")
                .doesNotContain("fdp.exe");
        assertThat(colleague.get("/caseload/" + id + place + "/" + file).statusCode()).isEqualTo(403);
        assertThat(colleague.sendTo(her, ask, "wanted", "Altro").statusCode()).isEqualTo(403);
        assertThat(other.browser().get(own + place + "/" + file).statusCode()).isEqualTo(404);
        assertThat(guide.get("/desk/papers/" + file).statusCode()).isIn(403, 404);
        UUID elsewhere = accompanied.begun(other, guide);
        assertThat(guide.get("/caseload/" + elsewhere + place + "/" + file).statusCode()).isEqualTo(404);
        // The guide takes no file of hers away, nor the line it hangs on.
        assertThat(guide.sendTo(her, "/caseload/" + id + place + "/" + file + "/remove").statusCode()).isEqualTo(404);
        assertThat(guide.sendTo(her, "/caseload/" + id + "/documents/" + isee + "/remove").statusCode())
                .isEqualTo(409);
        guide.sendTo(her, "/caseload/" + id + "/documents/" + isee + "/check", "checked", "yes");
        assertThat(woman.browser().get(own).body()).contains("a posto");
        assertThat(guide.get("/caseload/today").body()).doesNotContain("Ines Prova");
        assertThat(woman.browser().get("/account/data.json").body()).contains("ISEE in corso", "bfdp.exe",
                "ticked_off_at", "application/pdf");
    }

    @Test
    void whatIsNoPaperIsRefusedInWordsAndNothingIsLost() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Mara Prova");
        UUID id = accompanied.begun(woman, guide);
        String own = "/guidance/" + id;
        HttpResponse<String> wrong = new Multipart(woman.browser().get(own)).field("title", "L’attestato di Anna & C.")
                .field("dated", "2026-05-04").file("file", "attestato.pdf", "MZ no paper".getBytes())
                .post(woman.browser(), own + "/documents");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Il file non è un PDF", "value=\"L’attestato di Anna &amp; C.\"",
                "value=\"2026-05-04\"");
        assertThat(
                new Multipart(woman.browser().get(own)).field("title", "Vuoto").file("file", "vuoto.pdf", new byte[0])
                        .post(woman.browser(), own + "/documents").body())
                .contains("questo è vuoto");
        assertThat(count(id)).isZero();
        assertThat(where(new Multipart(woman.browser().get(own)).field("title", "Solo in elenco")
                .file("file", "", new byte[0]).post(woman.browser(), own + "/documents"))).contains("done=kept");
        UUID line = jdbc.sql("SELECT id FROM guidance_document WHERE case_id = ?").param(id).query(UUID.class).single();
        String place = own + "/documents/" + line + "/files";
        HttpResponse<String> large = send(woman.browser(), own, place, "grande.pdf", new byte[40 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("10 MB", "non è cambiato");
        assertThat(send(woman.browser(), own, place, "grande.pdf", new byte[Papers.LARGEST + 1]).body())
                .contains("Il file supera 10 MB");
        assertThat(send(woman.browser(), own, place, "", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(papers.of(id)).isEmpty();
        assertThat(count(id)).isOne();
    }

    @Test
    void theNewHolderOpensThemTheOldOneNoMoreAndAtTheEndTheyAreGone() {
        Visitor guide = accompanied.guide();
        Visitor receiving = accompanied.officer(eu.masp.people.Role.GUIDE, Accompanied.OTHER_BODY,
                Accompanied.OTHER_TERRITORY);
        Woman woman = accompanied.woman("Nora Prova");
        UUID id = accompanied.begun(woman, guide);
        String own = "/guidance/" + id;
        String her = "/caseload/" + id + "/her";
        new Multipart(woman.browser().get(own)).field("title", "Diploma")
                .file("file", "diploma.png", SamplePapers.picture("png")).post(woman.browser(), own + "/documents");
        new Multipart(guide.get(her)).field("title", "Progetto di tirocinio")
                .file("file", "progetto.pdf", SamplePapers.pdf("progetto"))
                .post(guide, "/caseload/" + id + "/documents");
        assertThat(papers.of(id)).hasSize(2);
        String file = jdbc.sql("SELECT 'documents/' || kind || '/files/' || id FROM paper WHERE subject = ? AND"
                + " file_name = 'diploma.png'").param(id).query(String.class).single();
        guide.sendTo("/caseload/" + id + "/manage", "/caseload/" + id + "/hand-over", "to",
                Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY, "hand-over", "Si trasferisce");
        assertThat(woman.browser().get(own).body()).contains("con la sua storia e i suoi documenti");
        assertThat(receiving.get("/caseload/" + id + "/" + file).statusCode()).isEqualTo(403);
        woman.browser().sendTo(own, own + "/hand-over", "answer", "yes", "to",
                Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY);
        assertThat(receiving.get("/caseload/" + id + "/" + file).statusCode()).as("not taken up yet").isEqualTo(403);
        receiving.sendTo("/caseload/" + id + "/manage", "/caseload/" + id + "/step-in");
        assertThat(receiving.get("/caseload/" + id + "/" + file).statusCode()).isEqualTo(200);
        assertThat(guide.get("/caseload/" + id + "/" + file).statusCode()).isEqualTo(403);
        woman.browser().send(own + "/end");
        assertThat(papers.of(id)).extracting(eu.masp.papers.Paper::fileName).containsExactly("progetto.pdf");
        upkeep.erase(id);
        assertThat(papers.of(id)).isEmpty();
        assertThat(
                jdbc.sql("SELECT count(*) FROM paper_content c LEFT JOIN paper p ON p.id = c.paper WHERE p.id IS NULL")
                        .query(Integer.class).single())
                .isZero();
    }

    private int count(UUID id) {
        return jdbc.sql("SELECT count(*) FROM guidance_document WHERE case_id = ?").param(id).query(Integer.class)
                .single();
    }

    private static HttpResponse<String> send(Visitor visitor, String page, String address, String name,
            byte[] content) {
        return new Multipart(visitor.get(page)).file("file", name, content).post(visitor, address);
    }
}
