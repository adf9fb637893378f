package eu.masp.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.masp.papers.PaperRefusedException.Reason;
import eu.masp.testing.MaspTest;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaspTest
class PapersTest {
    @Autowired
    private Papers papers;

    private final UUID subject = UUID.randomUUID();
    private final UUID sender = UUID.randomUUID();

    @Test
    void aPaperIsKnownByItsContentAndKeptOnceHoweverOftenItIsSent() {
        Paper paper = papers.keep(subject, "receipt", "C:\\foto\\ricevuta d'Adda.PNG", SamplePapers.pdf("Ricevuta"),
                sender);
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        assertThat(paper.fileName()).isEqualTo("ricevuta d'Adda.PNG");
        assertThat(paper.scanned()).isFalse();
        assertThat(papers.keep(subject, "receipt", "again.pdf", papers.open(paper.id()), sender)).isEqualTo(paper);
        assertThat(papers.of(subject)).containsExactly(paper);

        Paper picture = papers.keep(subject, "receipt", "scan", SamplePapers.picture("png"), sender);
        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(papers.keep(subject, "receipt", "scan", SamplePapers.picture("jpg"), sender).mediaType())
                .isEqualTo("image/jpeg");
        papers.remove(picture.id());
        assertThat(papers.of(subject)).hasSize(2);
    }

    @Test
    void theSameFileElsewhereIsFound() {
        byte[] content = SamplePapers.pdf("Contratto " + subject);
        UUID other = UUID.randomUUID();
        papers.keep(subject, "contract", "a.pdf", content, sender);
        Paper second = papers.keep(other, "contract", "b.pdf", content, UUID.randomUUID());
        assertThat(papers.sameElsewhere(subject)).containsExactly(second);
    }

    @Test
    void whatIsNoPaperIsRefusedWithItsReason() {
        assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused("MZ this is a program called ricevuta.pdf".getBytes())).isEqualTo(Reason.NOT_A_PAPER);
        assertThat(refused("<svg onload='alert(1)'/>".getBytes())).isEqualTo(Reason.NOT_A_PAPER);
        assertThat(refused("%PDF-1.7 and nothing else".getBytes())).isEqualTo(Reason.DAMAGED);
        byte[] png = SamplePapers.picture("png");
        assertThat(refused(Arrays.copyOf(png, png.length / 2))).isEqualTo(Reason.DAMAGED);
        assertThat(refused(new byte[Papers.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(SamplePapers.locked())).isEqualTo(Reason.LOCKED);
        assertThat(refused(SamplePapers.withScript())).isEqualTo(Reason.ACTIVE);
        assertThat(papers.of(subject)).isEmpty();
    }

    @Test
    void thereIsAnEndToPapers() {
        for (int i = 0; i < Papers.MOST; i++) {
            papers.keep(subject, "other", i + ".pdf", SamplePapers.pdf("Paper " + i), sender);
        }
        assertThat(refused(SamplePapers.pdf("One more"))).isEqualTo(Reason.TOO_MANY);
    }

    private Reason refused(byte[] content) {
        return catchThrowableOfType(PaperRefusedException.class,
                () -> papers.keep(subject, "receipt", "x.pdf", content, sender)).reason();
    }
}
