package eu.masp.organisations;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The size of an enterprise by Recommendation 2003/361/EC, annex, art. 2 (D.M. 18 April 2005), unchanged since 2005: fewer work
 * units than its ceiling, and turnover or balance sheet total not above its own.
 */
public enum SizeClass {
    MICRO(10, 2_000_000, 2_000_000), SMALL(50, 10_000_000, 10_000_000), MEDIUM(250, 50_000_000, 43_000_000),
    /** Everything above: no SME. */
    LARGE(0, 0, 0);

    private final BigDecimal headcount;
    private final BigDecimal turnover;
    private final BigDecimal balance;

    SizeClass(long headcount, long turnover, long balance) {
        this.headcount = BigDecimal.valueOf(headcount);
        this.turnover = BigDecimal.valueOf(turnover);
        this.balance = BigDecimal.valueOf(balance);
    }

    /** Work units have to be fewer. */
    public BigDecimal headcount() {
        return headcount;
    }

    /** In euros, at most. */
    public BigDecimal turnover() {
        return turnover;
    }

    /** In euros, at most. */
    public BigDecimal balance() {
        return balance;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether these figures stay within the ceilings of this class; null while that cannot be told. */
    @Nullable
    Boolean holds(Amounts figures) {
        if (this == LARGE) {
            return true;
        }
        if (figures.headcount().compareTo(headcount) >= 0) {
            return false;
        }
        Boolean byTurnover = within(figures.turnover(), turnover);
        Boolean byBalance = within(figures.balance(), balance);
        if (Boolean.TRUE.equals(byTurnover) || Boolean.TRUE.equals(byBalance)) {
            return true;
        }
        return byTurnover == null || byBalance == null ? null : false;
    }

    private static @Nullable Boolean within(@Nullable BigDecimal value, BigDecimal ceiling) {
        return value == null ? null : value.compareTo(ceiling) <= 0;
    }
}
