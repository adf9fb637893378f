package eu.masp.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person does for a body. What each may do is for the module to say that asks; here they are only told apart. */
public enum Role {
    /** Books money, opens calls, moves leftovers. */
    PROGRAMME_OFFICER,
    /** Examines applications and claims, and decides. */
    CASE_OFFICER,
    /** Pays what others have decided. */
    PAYMENT_OFFICER,
    /** Accompanies people on their way to work. */
    GUIDE,
    /** Watches over the figures of accompaniment; opens no case. */
    SUPERVISOR,
    /** Answers for the questions by which competences are measured: calibrates and signs. */
    EVALUATOR,
    /** Gives and takes seats; neither decides nor pays. */
    ADMINISTRATOR,
    /** Sees everything of the body and changes nothing. */
    AUDITOR;

    /** As it stands in the database and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Whether who holds this role only looks. */
    public boolean readOnly() {
        return this == AUDITOR;
    }
}
