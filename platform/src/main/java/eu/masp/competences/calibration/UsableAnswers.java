package eu.masp.competences.calibration;

import eu.masp.competences.Family;
import eu.masp.competences.Question;
import eu.masp.competences.calibration.Census.Usable;
import eu.masp.competences.chapter.Fingerprint;
import eu.masp.competences.chapter.QuestionBanks;
import eu.masp.competences.fairness.Facts;
import eu.masp.competences.fairness.Fairness;
import eu.masp.people.People;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Which answers may be used, and a copy of them that knows no account. */
@Component
class UsableAnswers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final QuestionBanks banks;
    private final People people;
    private final Fairness fairness;
    private final Clock clock;

    UsableAnswers(JdbcClient jdbc, QuestionBanks banks, People people, Fairness fairness, Clock clock) {
        this.jdbc = jdbc;
        this.banks = banks;
        this.people = people;
        this.fairness = fairness;
        this.clock = clock;
    }

    private record Ended(Usable of, boolean doubtful, boolean lent) {}

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Census census(Family family) {
        List<Ended> ended = jdbc.sql("""
                SELECT s.id, s.account, s.bank, coalesce(s.language, '') AS language, s.ended_at,
                       s.too_fast OR s.inconsistent AS doubtful,
                       (SELECT count(*) FROM competence_consent c WHERE c.account = s.account AND c.withdrawn_at IS NULL
                           AND c.purpose IN ('assessment', 'calibration')) = 2 AS lent
                FROM sitting s WHERE s.family = ? AND s.ended_at IS NOT NULL ORDER BY s.started_at, s.id""")
                .param(family.id())
                .query((row, _) -> new Ended(new Usable(uuid(row.getObject("id", UUID.class)),
                        uuid(row.getObject("account", UUID.class)), row.getString("bank"), row.getString("language"),
                        row.getTimestamp("ended_at").toInstant()), row.getBoolean("doubtful"),
                        row.getBoolean("lent")))
                .list();
        Set<UUID> invented = people.invented(ended.stream().map(each -> each.of().account()).distinct().toList());
        Map<String, Set<String>> same = sameWords(family);
        Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
        List<Usable> usable = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Ended each : ended) {
            Optional<Exclusion> why = invented.contains(each.of().account()) ? Optional.of(Exclusion.INVENTED)
                    : !each.lent() ? Optional.of(Exclusion.NOT_LENT)
                            : !seen.add(each.of().account()) ? Optional.of(Exclusion.REPEATED)
                                    : each.doubtful() ? Optional.of(Exclusion.DOUBTFUL)
                                            : same.getOrDefault(each.of().bank(), Set.of()).isEmpty()
                                                    ? Optional.of(Exclusion.OTHER_WORDS)
                                                    : Optional.empty();
            why.ifPresentOrElse(reason -> excluded.merge(reason, 1, Integer::sum), () -> usable.add(each.of()));
        }
        return new Census(ended.size(), excluded, usable, counts(family, usable, same));
    }

    private static UUID uuid(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }

    /** Of each bank those questions whose words are still today’s. */
    private Map<String, Set<String>> sameWords(Family family) {
        Map<String, String> today = QuestionBanks.wordings(banks.today(family).questions());
        return banks.wordings(family.id()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                bank -> bank.getValue().entrySet().stream()
                        .filter(each -> each.getValue().equals(today.get(each.getKey()))).map(Map.Entry::getKey)
                        .collect(Collectors.toSet())));
    }

    private Map<String, Integer> counts(Family family, List<Usable> usable, Map<String, Set<String>> same) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        banks.today(family).questions().forEach(question -> counts.put(question.id(), 0));
        jdbc.sql("SELECT s.bank, a.item, count(*) FROM sitting_answer a JOIN sitting s ON s.id = a.sitting"
                + " WHERE s.id = ANY (?) GROUP BY s.bank, a.item")
                .param(usable.stream().map(Usable::sitting).toArray(UUID[]::new)).query((java.sql.ResultSet row) -> {
                    if (same.getOrDefault(row.getString(1), Set.of()).contains(row.getString(2))) {
                        counts.merge(row.getString(2), row.getInt(3), Integer::sum);
                    }
                });
        return counts;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Copy copy(Family family) {
        Census census = census(family);
        List<Question> questions = banks.today(family).questions();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            places.put(questions.get(i).id(), i);
        }
        Map<UUID, List<int[]>> answers = answers(census, sameWords(family), places);
        Map<UUID, Facts> facts = fairness.all();
        List<Usable> drawn = new ArrayList<>(census.usable());
        Collections.shuffle(drawn, RANDOM);
        Map<String, Integer> used = new TreeMap<>();
        drawn.forEach(each -> used.merge(each.bank(), 1, Integer::sum));
        List<Copy.Person> persons = drawn.stream().map(each -> {
            Optional<Facts> told = Optional.ofNullable(facts.get(each.account()));
            return new Copy.Person(each.language(), told.flatMap(Facts::ageBand).orElse(""),
                    told.flatMap(Facts::background).orElse(""), answers.getOrDefault(each.sitting(), List.of()));
        }).toList();
        return new Copy(family.id(), family.version(), questions.stream().map(each -> asked(family, each)).toList(),
                day(drawn.stream().map(Usable::endedAt).min(java.util.Comparator.naturalOrder())),
                day(drawn.stream().map(Usable::endedAt).max(java.util.Comparator.naturalOrder())), census.ended(),
                census.excluded(), used, persons);
    }

    /** Sorted by place, so that the order of asking is not in the copy either. */
    private Map<UUID, List<int[]>> answers(Census census, Map<String, Set<String>> same, Map<String, Integer> places) {
        Map<UUID, List<int[]>> answers = new HashMap<>();
        jdbc.sql("SELECT a.sitting, s.bank, a.item, a.category FROM sitting_answer a JOIN sitting s ON s.id = a.sitting"
                + " WHERE s.id = ANY (?)").param(census.usable().stream().map(Usable::sitting).toArray(UUID[]::new))
                .query((java.sql.ResultSet row) -> {
                    String item = row.getString("item");
                    Integer place = places.get(item);
                    if (place != null && same.getOrDefault(row.getString("bank"), Set.of()).contains(item)) {
                        answers.computeIfAbsent(row.getObject("sitting", UUID.class), _ -> new ArrayList<>())
                                .add(new int[] {place, row.getInt("category")});
                    }
                });
        answers.values().forEach(each -> each.sort(java.util.Comparator.comparingInt(answer -> answer[0])));
        return answers;
    }

    /** As it is weighed today; where rare answers count together, as its authors supposed, who weighed each of them. */
    private static Copy.Asked asked(Family family, Question today) {
        Question whole = today.b().size() + 1 == today.answers().size() ? today
                : family.questions().stream().filter(each -> each.id().equals(today.id())).findFirst().orElseThrow();
        return new Copy.Asked(whole.id(), whole.competence(), Fingerprint.of(whole), whole.a(), whole.b());
    }

    private LocalDate day(Optional<java.time.Instant> at) {
        return LocalDate.ofInstant(at.orElse(clock.instant()), clock.getZone());
    }
}
