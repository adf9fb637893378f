package eu.masp.grants.apply;

import eu.masp.entitlements.words.Words;
import eu.masp.entitlements.words.Wordings;
import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationEvent;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.papers.Paper;
import eu.masp.papers.Papers;
import eu.masp.people.SignedIn;
import eu.masp.shell.ContentPolicy;
import eu.masp.shell.Documents;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of an application: its number, the instant it arrived, and the fingerprints of the papers that came with it. */
@Controller
class ReceiptController {
    private final OwnFile own;
    private final Applications applications;
    private final Papers papers;
    private final RulesOfCalls rules;
    private final Documents documents;
    private final Texts texts;
    private final Applicants applicants;
    private final Commitments commitments;
    private final Wordings wordings;

    ReceiptController(OwnFile own, Applications applications, Papers papers, RulesOfCalls rules, Documents documents,
            Texts texts, Applicants applicants, Commitments commitments, Wordings wordings) {
        this.own = own;
        this.applications = applications;
        this.papers = papers;
        this.rules = rules;
        this.documents = documents;
        this.texts = texts;
        this.applicants = applicants;
        this.commitments = commitments;
        this.wordings = wordings;
    }

    @GetMapping("/applications/{id}/receipt.pdf")
    ResponseEntity<byte[]> receipt(SignedIn me, @PathVariable UUID id, Locale locale) {
        OwnFile.Sent sent = own.sent(me, id);
        Application application = sent.application();
        Language language = Language.of(locale);
        CallWords words = new CallWords(language);
        CallRules asked = rules.of(sent.call());
        PaperNames names = new PaperNames(texts, language, asked.rules().catalogue());
        Words inWords = wordings.in(language, asked.vocabulary());
        // As the person gave them and saw them; nothing once they are erased.
        List<AnswerLine> answers = applications.answers(id)
                .map(facts -> AnswerLine.of(Answers.read(facts, asked), asked, inWords)).orElse(List.of());
        ApplicationEvent first = applications.events(id).getFirst();
        List<AttachedPaper> attached = papers.of(id).stream()
                .filter(paper -> !paper.sentAt().isAfter(application.submittedAt()))
                .map((Paper paper) -> new AttachedPaper(names.of(paper.kind()), paper.fileName(), paper.sha256()))
                .toList();
        byte[] pdf = documents.pdf("apply/receipt", language, Map.ofEntries(Map.entry("id", id.toString()),
                Map.entry("number", application.arrival()), Map.entry("call", words.title(sent.call())),
                Map.entry("code", sent.call().code()),
                Map.entry("protocol", Objects.requireNonNullElse(sent.call().protocol(), "")),
                Map.entry("at", words.dateAndTime(application.submittedAt())),
                Map.entry("name", name(me, application)), Map.entry("requested", words.euros(application.requested())),
                Map.entry("state", standing(first, sent.call())), Map.entry("answers", answers),
                Map.entry("commitment", commitments.of(id)), Map.entry("words", words), Map.entry("papers", attached),
                Map.entry("demonstration", sent.call().demonstration())));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(ContentPolicy.HEADER, ContentPolicy.PAPER)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename("masp-" + sent.call().code() + "-" + application.arrival() + ".pdf").build()
                        .toString())
                .body(pdf);
    }

    /** What became of it on arrival: where it waits, the one reason that is so. */
    private static String standing(ApplicationEvent first, Call call) {
        return first.to() == ApplicationState.QUEUED && call.ranking() != null ? "ranking" : first.to().word();
    }

    /** The firm that applies, and who acts for it; a person alone. */
    private String name(SignedIn me, Application application) {
        String firm = applicants.name(application.applicant());
        return firm.isEmpty() ? me.name() : firm + " (" + me.name() + ")";
    }
}
