package eu.masp.grants.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure of the statement: which lines of the ledger it adds up. The sum and the list behind it are made from the same words. */
public enum Figure {
    BUDGET(1, List.of(AccountKind.AVAILABLE),
            List.of(Movement.RECEIPT, Movement.ALLOTMENT, Movement.REALLOCATION)), REQUESTED(1,
                    List.of(AccountKind.REQUESTED), List.of()), ASSIGNED(1, List.of(AccountKind.COMMITTED),
                            List.of(Movement.AWARD)),
    /** A line that takes away from what is committed counts as more that lapsed. */
    LAPSED(-1, List.of(AccountKind.COMMITTED), List.of(Movement.LAPSE)), CLAIMED(1, List.of(AccountKind.CLAIMED),
            List.of(Movement.CLAIM, Movement.REJECTION)), CHECKED(1, List.of(AccountKind.PAYABLE),
                    List.of(Movement.CHECK)), PAID(1, List.of(AccountKind.PAID), List.of()), RECOVERED(-1,
                            List.of(AccountKind.RECOVERABLE), List.of(Movement.RECOVERY)), BOOKED(1,
                                    List.of(AccountKind.BOOKED), List.of()),
    /** Between an award and its payment: claiming and checking only move it on within. */
    COMMITTED(1, List.of(AccountKind.COMMITTED, AccountKind.CLAIMED, AccountKind.PAYABLE), List.of()), RECOVERABLE(1,
            List.of(AccountKind.RECOVERABLE), List.of()), REMAINING(1, List.of(AccountKind.AVAILABLE), List.of());

    private final int sign;
    private final List<AccountKind> accounts;
    private final List<Movement> movements;

    /** @param movements empty: all */
    Figure(int sign, List<AccountKind> accounts, List<Movement> movements) {
        this.sign = sign;
        this.accounts = accounts;
        this.movements = movements;
    }

    /** As it stands in addresses, texts and exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Figure> find(String word) {
        return Stream.of(values()).filter(figure -> figure.word().equals(word)).findFirst();
    }

    /** The amount of a line {@code l} as it counts for this figure. */
    String amount() {
        return sign < 0 ? "-l.amount_cents" : "l.amount_cents";
    }

    /** Whether a line on an account {@code a} of an entry {@code e} counts for it. */
    String counts() {
        String which = "a.kind IN (" + words(accounts.stream().map(AccountKind::word)) + ")";
        return movements.isEmpty() ? which
                : which + " AND e.kind IN (" + words(movements.stream().map(Movement::word)) + ")";
    }

    private static String words(Stream<String> words) {
        return words.map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
