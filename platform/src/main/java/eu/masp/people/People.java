package eu.masp.people;

import eu.masp.database.BatchedLookup;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is behind a key. Identity is kept apart from everything that is done with it, and can be erased. */
@Component
public class People {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final BatchedLookup<UUID, UUID> identified = BatchedLookup.of(this::identified);

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The person behind a key: for that person, or for an officer, whose look is written down. Whether this officer has to do
     * with this person is for the caller to know: it follows from a case, and cases are not known here.
     *
     * @param purpose what the officer needs it for, in words for the record
     * @throws NoSeatException for anybody else
     */
    @Transactional
    public Person find(UUID key, SignedIn reader, String purpose) {
        if (!reader.account().equals(key)) {
            reader.requireAnySeat(Role.values());
            jdbc.sql(
                    "INSERT INTO identity_read (account, reader, purpose, at) SELECT id, ?, ?, ? FROM account WHERE id = ?")
                    .params(reader.account(), purpose, now(), key).update();
        }
        return jdbc.sql("""
                SELECT coalesce(i.name, '') AS name, coalesce(a.email, '') AS email, coalesce(i.phone, '') AS phone,
                       coalesce(i.codice_fiscale, '') AS codice_fiscale, coalesce(i.iban, '') AS iban
                FROM account a LEFT JOIN identity i ON i.account = a.id WHERE a.id = ?""").param(key)
                .query((row, _) -> new Person(row.getString("name"), row.getString("email"), row.getString("phone"),
                        row.getString("codice_fiscale"), row.getString("iban")))
                .optional().orElse(Person.ERASED);
    }

    /** Names for an officer's list, by key; who gave none or was erased is left out. One line of the record for each. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> keys, SignedIn reader, String purpose) {
        reader.requireAnySeat(Role.values());
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT account, name FROM identity WHERE account IN (:keys) AND name <> ''").param("keys", keys)
                .query((java.sql.ResultSet row) -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        if (!names.isEmpty()) {
            jdbc.sql("INSERT INTO identity_read (account, reader, purpose, at)"
                    + " SELECT id, :reader, :purpose, :at FROM account WHERE id IN (:keys)")
                    .param("reader", reader.account()).param("purpose", purpose).param("at", now())
                    .param("keys", names.keySet()).update();
        }
        return names;
    }

    /** Of these accounts those that were invented for a demonstration: nobody lives behind them. */
    public Set<UUID> invented(Collection<UUID> keys) {
        return Set.copyOf(jdbc.sql("SELECT id FROM account WHERE id = ANY (?) AND demonstration")
                .param(keys.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** Of these people those whose name has these words in it, by key, for an officer's search. One line of the record for each found. */
    @Transactional
    public Map<UUID, String> named(Collection<UUID> keys, String words, SignedIn reader, String purpose) {
        reader.requireAnySeat(Role.values());
        String part = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        List<UUID> found = part.isEmpty() ? List.of()
                : jdbc.sql("SELECT account FROM identity WHERE account = ANY (?) AND lower(name) LIKE ?")
                        .params(keys.toArray(UUID[]::new), "%" + part + "%").query(UUID.class).list();
        return names(found, reader, purpose);
    }

    /** The account of whoever reads the letters to this address; none where it is not confirmed, or closed. */
    public Optional<UUID> withEmail(String email) {
        return jdbc.sql("SELECT id FROM account WHERE email = ? AND confirmed_at IS NOT NULL AND closed_at IS NULL")
                .param(email.strip().toLowerCase(Locale.ROOT)).query(UUID.class).optional();
    }

    /** The names of those who act, or acted, for a body, for the people they act for; others are left out. */
    public Map<UUID, String> officers(Collection<UUID> keys) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT i.account, i.name FROM identity i WHERE i.account = ANY (?) AND i.name <> ''"
                + " AND EXISTS (SELECT FROM seat s WHERE s.account = i.account)").param(keys.toArray(UUID[]::new))
                .query((java.sql.ResultSet row) -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** Whether it is known who that is, by name and codice fiscale; which they are is not told. */
    public boolean identified(UUID key) {
        return identified.find(key).isPresent();
    }

    private Map<UUID, UUID> identified(List<UUID> keys) {
        return jdbc
                .sql("SELECT account FROM identity WHERE account = ANY (?) AND name <> '' AND codice_fiscale <> ''")
                .param(keys.toArray(UUID[]::new)).query(UUID.class)
                .list().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /**
     * The account with this address, confirmed and open: to write it a letter. That there is one must not be shown to whoever gave
     * the address.
     */
    public Optional<UUID> findByEmail(String email) {
        return jdbc
                .sql("SELECT id FROM account WHERE email = lower(?) AND confirmed_at IS NOT NULL AND closed_at IS NULL")
                .param(email.strip()).query(UUID.class).optional();
    }

    /** Which of these have given an IBAN; which one is not told. */
    public Set<UUID> withIban(Collection<UUID> keys) {
        return keys.isEmpty() ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT account FROM identity WHERE account = ANY (?) AND iban <> ''")
                        .param(keys.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** Which of these have given an IBAN that another account has too; which one, and whose, is not told. */
    public Set<UUID> sharingIban(Collection<UUID> keys) {
        return keys.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("""
                SELECT i.account FROM identity i
                WHERE i.account = ANY (?) AND i.iban <> ''
                    AND EXISTS (SELECT FROM identity other WHERE other.iban = i.iban AND other.account <> i.account)""")
                .param(keys.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** For each of these, the other accounts with the same codice fiscale; who has none is left out. Which code it is, is not told. */
    public Map<UUID, Set<UUID>> otherAccounts(Collection<UUID> keys) {
        Map<UUID, Set<UUID>> others = new HashMap<>();
        jdbc.sql("""
                SELECT i.account, other.account FROM identity i
                JOIN identity other ON other.codice_fiscale = i.codice_fiscale AND other.account <> i.account
                WHERE i.account = ANY (?) AND i.codice_fiscale <> ''""").param(keys.toArray(UUID[]::new))
                .query((java.sql.ResultSet row) -> {
                    others.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return others;
    }

    /** The accounts with this codice fiscale. */
    public Set<UUID> withCodiceFiscale(CodiceFiscale code) {
        return Set.copyOf(jdbc.sql("SELECT account FROM identity WHERE codice_fiscale = ?").param(code.code())
                .query(UUID.class).list());
    }

    /** Those to be paid, by key, for who pays them; one line of the record for each. */
    @Transactional
    public Map<UUID, Person> payees(Collection<UUID> keys, SignedIn reader, String purpose) {
        reader.requireAnySeat(Role.PAYMENT_OFFICER);
        Map<UUID, Person> payees = new HashMap<>();
        jdbc.sql("SELECT account, name, codice_fiscale, iban, phone FROM identity WHERE account = ANY (?)")
                .param(keys.toArray(UUID[]::new)).query((java.sql.ResultSet row) -> {
                    payees.put(row.getObject(1, UUID.class), new Person(row.getString(2), "", row.getString(5),
                            row.getString(3), row.getString(4)));
                });
        jdbc.sql("INSERT INTO identity_read (account, reader, purpose, at)"
                + " SELECT id, ?, ?, ? FROM account WHERE id = ANY (?)")
                .params(reader.account(), purpose, now(), payees.keySet().toArray(UUID[]::new)).update();
        return payees;
    }

    /** Keeps what a person tells about themselves; the values are checked before. */
    public void keep(UUID key, Person person) {
        jdbc.sql("""
                INSERT INTO identity (account, name, codice_fiscale, iban, phone, updated_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET name = excluded.name, codice_fiscale = excluded.codice_fiscale,
                    iban = excluded.iban, phone = excluded.phone, updated_at = excluded.updated_at""")
                .params(key, person.name(), person.codiceFiscale(), person.iban(), person.phone(), now()).update();
    }

    /** Erases who is behind the key. The key stays: it stands under decisions and payments. */
    public void erase(UUID key) {
        jdbc.sql("DELETE FROM identity WHERE account = ?").param(key).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
