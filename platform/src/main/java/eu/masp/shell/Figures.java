package eu.masp.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as they are written in one language: {@code 1.234,56 €} or {@code €1,234.56}. */
public final class Figures {
    private final boolean italian;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortMonth;
    private final DateTimeFormatter monthAndYear;

    public Figures(Language language) {
        Locale locale = language.locale();
        this.italian = language == Language.IT;
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        this.date = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
        this.shortMonth = DateTimeFormatter.ofPattern("MMM", locale);
        this.monthAndYear = DateTimeFormatter.ofPattern("MMM yyyy", locale);
    }

    public char decimalSeparator() {
        return italian ? ',' : '.';
    }

    public char groupSeparator() {
        return italian ? '.' : ',';
    }

    /** Whole euros without cents, all others with two; a rate in more places with all of them. */
    public String euros(BigDecimal euros) {
        int places = euros.stripTrailingZeros().scale();
        return withSign(places <= 0 ? format("#,##0", euros) : places <= 2 ? cents(euros) : number(euros));
    }

    /** Always with two decimals: for columns. */
    public String eurosAndCents(BigDecimal euros) {
        return withSign(cents(euros));
    }

    /** To the euro: for labels of charts. */
    public String wholeEuros(BigDecimal euros) {
        return withSign(format("#,##0", euros.setScale(0, RoundingMode.HALF_UP)));
    }

    private String cents(BigDecimal euros) {
        return format("#,##0.00", euros.setScale(2, RoundingMode.HALF_UP));
    }

    private String withSign(String number) {
        return italian ? number + "\u00a0€" : "€" + number;
    }

    public String number(BigDecimal number) {
        return format("#,##0.##########", number);
    }

    /** As a person would type it in a field: no thousands separator, the language's decimal one. */
    public String typed(BigDecimal number, int decimals) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean cents = decimals == 2 && plain.scale() > 0;
        String text = (cents ? number.setScale(2, RoundingMode.UNNECESSARY) : plain).toPlainString();
        return italian ? text.replace('.', ',') : text;
    }

    public String date(LocalDate day) {
        String text = date.format(day);
        return italian && day.getDayOfMonth() == 1 ? "1°" + text.substring(1) : text;
    }

    public String month(YearMonth of) {
        return month.format(of);
    }

    /** {@code Nov 2026}: for tables. */
    public String monthAndYear(YearMonth of) {
        return monthAndYear.format(of);
    }

    /** {@code Nov}: for charts. */
    public String shortMonth(YearMonth of) {
        return shortMonth.format(of);
    }

    private String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
