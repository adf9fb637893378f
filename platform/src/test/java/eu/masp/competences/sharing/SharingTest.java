package eu.masp.competences.sharing;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.competences.Chapters;
import eu.masp.competences.SharedProfiles;
import eu.masp.people.NoSeatException;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SecondFactorMissingException;
import eu.masp.people.SignedIn;
import eu.masp.people.Visitor;
import eu.masp.shell.Language;
import eu.masp.testing.Eventually;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class SharingTest {
    private static final Pattern LINK = Pattern.compile(">https?://[^/]+(/profiles/[^<]+)</textarea>");
    private static final String BODY = "lavoro-bergamo";
    private static final Role READER = Role.GUIDE;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SharedProfiles shared;
    @Autowired
    private Shares shares;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void aLinkShowsThePartChosenAndTheLooksAreSeen() {
        Visitor anna = profile();
        String link = link(anna.send("/competences/sharing", "part", "measured", "months", "3", "reader",
                "la consulente", "name", "Anna Prova"));
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get(link).body()).contains("Anna Prova").doesNotContain("Misurato");
        assertThat(anna.get("/competences/sharing").body()).contains("Nessuno ha ancora guardato");
        assertThat(stranger.sendTo(link, link).body()).contains("Misurato", "provvisorio")
                .doesNotContain("Un esempio mio")
                .doesNotContain(email);
        assertThat(anna.get("/competences/sharing").body()).contains("Guardato una volta", "la consulente");
        anna.sendTo("/competences/sharing", "/competences/sharing/" + share() + "/revoke");
        assertThat(stranger.get(link).statusCode()).isEqualTo(410);
        assertThat(anna.sendTo("/competences/sharing", link).statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkEndsWithItsDay() {
        Visitor anna = profile();
        String link = link(anna.send("/competences/sharing", "part", "said", "months", "1", "reader", "x", "name",
                "Anna"));
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(200);
        jdbc.sql("UPDATE profile_share SET until_day = '2026-11-21' WHERE account = ?").param(account()).update();
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(anna.get("/competences/sharing").body()).contains("Finito il 21 novembre 2026");
    }

    @Test
    void anOperatorOfTheBodySeesWhatIsShownAndNobodyElseDoes() {
        Visitor anna = profile();
        UUID account = account();
        SignedIn operator = officer(READER, BODY, true);
        assertThat(shared.find(operator, account, BODY)).isEmpty();
        assertThat(where(anna.send("/competences/sharing", "part", "measured", "months", "3", "body", BODY)))
                .isEqualTo("/competences/sharing");
        SharedProfiles.Shared found = shared.find(operator, account, BODY).orElseThrow();
        assertThat(found.profile().measured()).isNotEmpty();
        assertThat(found.profile().said()).isEmpty();
        assertThat(shared.find(operator, found.share())).isPresent();
        assertThatThrownBy(() -> shared.find(officer(READER, "lavoro-trento", true), account, BODY))
                .isInstanceOf(NoSeatException.class);
        for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.PAYMENT_OFFICER)) {
            assertThatThrownBy(() -> shared.find(officer(role, BODY, true), account, BODY))
                    .isInstanceOf(NoSeatException.class);
        }
        assertThatThrownBy(() -> shared.find(officer(READER, BODY, false), account, BODY))
                .isInstanceOf(SecondFactorMissingException.class);
        assertThat(shares.looks(account)).isNotEmpty()
                .allMatch(look -> operator.account().equals(look.reader()));
        anna.sendTo("/competences/sharing", "/competences/sharing/" + share() + "/revoke");
        assertThat(shared.find(operator, account, BODY)).isEmpty();
        assertThat(shared.find(operator, found.share())).isEmpty();
    }

    @Test
    void whatIsGivenToABodyTwiceAtOnceIsGivenOnceAndEndsWhole() throws Exception {
        UUID account = UUID.randomUUID();
        List<CompletableFuture<Void>> given = new ArrayList<>();
        try (ExecutorService windows = Executors.newFixedThreadPool(4)) {
            TransactionStatus meanwhile = transactions.getTransaction(TransactionDefinition.withDefaults());
            try {
                // Nobody gets at the table until all four are there.
                jdbc.sql("LOCK TABLE profile_share IN EXCLUSIVE MODE").update();
                for (int i = 0; i < 4; i++) {
                    given.add(CompletableFuture.runAsync(() -> shares.giveBody(account, BODY, null, List.of(Part.SAID),
                            LocalDate.of(2027, 2, 22)), windows));
                }
                Eventually.holds(() -> assertThat(jdbc
                        .sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND database"
                                + " = (SELECT oid FROM pg_database WHERE datname = current_database())")
                        .query(Integer.class)
                        .single()).as("all four wait").isEqualTo(4));
            } finally {
                transactions.rollback(meanwhile);
            }
            given.forEach(CompletableFuture::join);
        }
        assertThat(shares.of(account)).hasSize(4);
        assertThat(shares.to(List.of(BODY))).filteredOn(share -> share.account().equals(account)).hasSize(1);
        shares.giveBody(account, "lavoro-trento", null, List.of(Part.SAID), LocalDate.of(2027, 2, 22));
        shared.end(account, BODY);
        assertThat(shared.isShared(account, BODY)).isFalse();
        assertThat(shared.isShared(account, "lavoro-trento")).as("another body").isTrue();
    }

    @Test
    void nothingIsGivenWithoutSayingWhatToWhomAndForHowLong() {
        Visitor anna = profile();
        assertThat(anna.send("/competences/sharing", "months", "3", "body", BODY).statusCode()).isEqualTo(422);
        assertThat(anna.send("/competences/sharing", "part", "said", "body", BODY).statusCode()).isEqualTo(422);
        assertThat(anna.send("/competences/sharing", "part", "said", "months", "3").statusCode()).isEqualTo(422);
        assertThat(anna.send("/competences/sharing", "part", "said", "months", "3", "body", "no-such").statusCode())
                .isEqualTo(422);
        HttpResponse<String> both = anna.send("/competences/sharing", "part", "said", "months", "3", "body", BODY,
                "reader", "la consulente", "name", "Anna");
        assertThat(both.statusCode()).as("a body and a person").isEqualTo(422);
        assertThat(both.body()).contains("un permesso alla volta", "value=\"la consulente\"");
        assertThat(shares.of(account())).isEmpty();
    }

    @Test
    void nobodyTakesBackWhatAnotherGave() {
        Visitor anna = profile();
        anna.send("/competences/sharing", "part", "measured", "months", "3", "body", BODY);
        UUID share = share();
        Visitor other = new Visitor(port).withAccount(UUID.randomUUID() + "@example.org");
        other.sendTo("/competences", "/competences/sharing/" + share + "/revoke");
        assertThat(shares.find(account(), BODY)).isPresent();
    }

    private SignedIn officer(Role role, String body, boolean strong) {
        return new SignedIn(UUID.randomUUID(), "Officer", Language.IT, List.of(new Seat(role, body, null)), strong);
    }

    private Visitor profile() {
        Visitor anna = new Visitor(port).withAccount(email);
        anna.sendTo("/competences", "/competences/consent", "agree", "yes");
        anna.send("/competences/statements/new", "competence", "planning", "words", "Un esempio mio.");
        new Chapters(anna).finish(new Chapters(anna).again("growing"), 0.6);
        return anna;
    }

    private UUID account() {
        return jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
    }

    private UUID share() {
        return shares.of(account()).getFirst().id();
    }

    private static String link(HttpResponse<String> page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as("a link in %s", page.body()).isTrue();
        return link.group(1);
    }
}
