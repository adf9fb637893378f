package eu.masp.competences.calibration;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Simulation;
import eu.masp.competences.Family;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented chapters, as if so many people had answered them: each some of the questions, by parameters that the authors did not suppose. */
public final class Sat {
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private final JdbcClient jdbc;
    private final Family family;
    private final String bank;

    /** @param bank by which all of them were asked; it is there */
    public Sat(JdbcClient jdbc, Family family, String bank) {
        this.jdbc = jdbc;
        this.family = family;
        this.bank = bank;
    }

    /** What their answers follow. */
    Bank truth() {
        return Bank.of(family.questions().stream().map(each -> new Item(each.id(), each.competence(), 1.2,
                each.b().stream().map(b -> b + 0.25).toList())).toList());
    }

    /** So many people who agreed to everything; their accounts. */
    public List<UUID> people(int many, int questions, String language, long seed) {
        List<UUID> accounts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            accounts.add(UUID.randomUUID());
        }
        UUID[] all = accounts.toArray(UUID[]::new);
        for (String purpose : List.of("assessment", "calibration")) {
            jdbc.sql("INSERT INTO competence_consent (account, purpose, text_version, given_at)"
                    + " SELECT unnest(CAST(? AS uuid[])), ?, '1', now()").params(all, purpose).update();
        }
        answers(accounts, questions, language, seed);
        return accounts;
    }

    /** A chapter of each of these. */
    void answers(List<UUID> accounts, int questions, String language, long seed) {
        UUID[] sittings = accounts.stream().map(_ -> UUID.randomUUID()).toArray(UUID[]::new);
        jdbc.sql("INSERT INTO sitting (id, account, family, purpose, bank, seed, started_at, changed_at, ended_at,"
                + " theta, se, language) SELECT s, a, ?, 'own', ?, 1, CAST(? AS timestamptz), CAST(? AS timestamptz), CAST(? AS timestamptz), 0, 0.4, ?"
                + " FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[])) AS t (s, a)")
                .param(family.id()).param(bank).param(Timestamp.from(FIRST.plusSeconds(seed)))
                .param(Timestamp.from(FIRST)).param(Timestamp.from(FIRST)).param(language).param(sittings)
                .param(accounts.toArray(UUID[]::new)).update();
        List<UUID> of = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<String> items = new ArrayList<>();
        List<Integer> categories = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        Bank truth = truth();
        for (UUID sitting : sittings) {
            int[] all = Simulation.answers(truth, random.nextGaussian(), random);
            int from = random.nextInt(truth.size());
            for (int i = 0; i < Math.min(questions, truth.size()); i++) {
                int place = (from + i * 7) % truth.size();
                if (!items.subList(items.size() - i, items.size()).contains(truth.items().get(place).id())) {
                    of.add(sitting);
                    positions.add(i);
                    items.add(truth.items().get(place).id());
                    categories.add(all[place]);
                } else {
                    break;
                }
            }
        }
        jdbc.sql("INSERT INTO sitting_answer (sitting, position, item, category, seconds, at)"
                + " SELECT *, 9, now() FROM unnest(CAST(? AS uuid[]), CAST(? AS int[]), CAST(? AS text[]),"
                + " CAST(? AS int[]))")
                .param(of.toArray(UUID[]::new)).param(positions.toArray(Integer[]::new))
                .param(items.toArray(String[]::new)).param(categories.toArray(Integer[]::new)).update();
    }

    /** All of it, so that what comes after finds none of it. */
    public void forget(List<UUID> accounts) {
        jdbc.sql("DELETE FROM sitting WHERE account IN (:accounts)").param("accounts", accounts).update();
    }

    /** What a form says that takes what can be taken and retires the rest. */
    static Map<String, Decision> whole(Report report) {
        return report.items().stream().collect(java.util.stream.Collectors.toMap(item -> item.id(),
                item -> item.usable() ? Decision.TAKE : Decision.RETIRE));
    }

    static Report report(JdbcClient jdbc, UUID run) {
        return Report.read(Objects.requireNonNull(jdbc.sql("SELECT evidence FROM calibration WHERE id = ?").param(run)
                .query(String.class).single()));
    }
}
