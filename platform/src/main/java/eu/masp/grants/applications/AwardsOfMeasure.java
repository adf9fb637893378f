package eu.masp.grants.applications;

import eu.masp.organisations.Firms;
import eu.masp.people.CodiceFiscale;
import eu.masp.people.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which awards of a measure a person or firm holds already, on whichever call and with whichever account: the codice fiscale tells who
 * is the same. Awards that were renounced or revoked count no more.
 */
@Component
public class AwardsOfMeasure {
    private static final String HELD = """
            SELECT h.id, c.id AS call_id, c.code, c.title_it, c.title_en, h.arrival, h.area, ca.lead_body, h.awarded_cents,
                   c.demonstration
            FROM application h
            JOIN call c ON c.id = h.call_id
            JOIN call_area ca ON ca.call_id = h.call_id AND ca.area = h.area
            WHERE h.applicant = ANY (:applicants) AND h.state IN ('awarded', 'completed') AND c.measure = :measure
                AND (CAST(:excluding AS uuid) IS NULL OR h.id <> :excluding)
            ORDER BY h.submitted_at, h.id""";
    private static final String PAIRS = """
            SELECT a.id, h.id AS held, a.decided_for::text, mine.facts::text, h.decided_for::text, theirs.facts::text
            FROM application a
            JOIN call c ON c.id = a.call_id
            JOIN unnest(:own, :same) AS who (own, same) ON who.own = a.applicant
            JOIN application h ON h.applicant = who.same AND h.id <> a.id AND h.state IN ('awarded', 'completed')
            JOIN call hc ON hc.id = h.call_id AND hc.measure = c.measure
            LEFT JOIN application_answers mine ON mine.application = a.id
            LEFT JOIN application_answers theirs ON theirs.application = h.id
            WHERE a.id = ANY (:applications)""";

    private final JdbcClient jdbc;
    private final People people;
    private final Firms firms;

    AwardsOfMeasure(JdbcClient jdbc, People people, Firms firms) {
        this.jdbc = jdbc;
        this.people = people;
        this.firms = firms;
    }

    /** All that somebody holds, whoever they are for: another child's too. */
    public List<HeldAward> heldBy(UUID applicant, String measure, @Nullable UUID excluding) {
        Set<UUID> keys = new HashSet<>(Set.of(applicant));
        people.otherAccounts(keys).values().forEach(keys::addAll);
        firms.otherEntries(Set.of(applicant)).values().forEach(keys::addAll);
        return held(keys, measure, excluding);
    }

    /** The same by the code itself. */
    public List<HeldAward> heldBy(CodiceFiscale person, String measure, @Nullable UUID excluding) {
        return held(people.withCodiceFiscale(person), measure, excluding);
    }

    /** Those of who applied that may be for the same right: not what is plainly for another child or another employee. */
    public List<HeldAward> heldLike(Application application, String measure) {
        Set<UUID> same = pairs(List.of(application.id()), List.of(application.applicant())).stream().map(Pair::held)
                .collect(Collectors.toSet());
        return heldBy(application.applicant(), measure, application.id()).stream()
                .filter(each -> same.contains(each.application())).toList();
    }

    /** Those of some applications whose applicants hold such an award besides. */
    public Set<UUID> again(Collection<UUID> applications, Collection<UUID> applicants) {
        return pairs(applications, applicants).stream().map(Pair::application).collect(Collectors.toSet());
    }

    private List<HeldAward> held(Collection<UUID> applicants, String measure, @Nullable UUID excluding) {
        return jdbc.sql(HELD).param("applicants", applicants.toArray(UUID[]::new)).param("measure", measure)
                .param("excluding", excluding).query(AwardsOfMeasure::award).list();
    }

    /** An application and an award that may be for the same right. */
    private record Pair(UUID application, UUID held, boolean alike) {}

    private List<Pair> pairs(Collection<UUID> applications, Collection<UUID> applicants) {
        Who who = new Who(applicants);
        people.otherAccounts(applicants).forEach(who::add);
        firms.otherEntries(applicants).forEach(who::add);
        return jdbc.sql(PAIRS).param("own", who.own()).param("same", who.same())
                .param("applications", applications.toArray(UUID[]::new))
                .query((row, _) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        SameRight.may(row.getString(3), row.getString(4), row.getString(5), row.getString(6))))
                .list().stream().filter(Pair::alike).toList();
    }

    private static HeldAward award(ResultSet row, int number) throws SQLException {
        return new HeldAward(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                row.getString(4), row.getString(5), row.getInt(6), row.getString(7), row.getString(8), row.getLong(9),
                row.getBoolean(10));
    }
}
