package eu.masp.measures.cli;

import eu.masp.measures.Arrival;
import eu.masp.measures.Ask;
import eu.masp.measures.Brought;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Money;
import eu.masp.measures.Question;
import eu.masp.measures.Result;
import eu.masp.measures.Text;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Num;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results as a table for people: yours, one step away, still open, not for you. */
final class ResultTable {

    private final boolean italian;
    private final String language;
    private final PrintWriter out;
    /** Whether the folder says which criteria a person can do something about. */
    private final boolean namesSteps;
    private final List<Arrival> arrivals;

    ResultTable(String language, Catalogue catalogue, PrintWriter out) {
        this.language = language;
        this.italian = language.equals("it");
        this.out = out;
        this.namesSteps = catalogue.measures().stream().flatMap(m -> m.criteria().stream())
                .anyMatch(c -> c.step() != null);
        this.arrivals = catalogue.vocabulary().arrivals();
    }

    void print(Case facts, List<Result> results, List<Question> next, List<Brought> foreseen) {
        out.println(say("Situazione al ", "As of ") + date(facts.on()));
        section(say("SPETTA", "YOURS"), results.stream().filter(r -> r.verdict() == Verdict.YES).toList());
        section(say("A UN PASSO", "ONE STEP AWAY"), results.stream().filter(this::oneStepAway).toList());
        section(say("ANCORA APERTO", "STILL OPEN"),
                results.stream().filter(r -> r.verdict() == Verdict.UNKNOWN).toList());
        for (Brought day : foreseen) {
            section(day.title().in(language).toUpperCase(Locale.ROOT) + say(" (data prevista: ", " (expected date: ")
                    + date(day.on()) + ")", day.results());
        }
        section(say("NON SPETTA", "NOT FOR YOU"),
                results.stream().filter(r -> r.verdict() == Verdict.NO && !oneStepAway(r) && inForce(r, facts))
                        .filter(r -> foreseen.stream().noneMatch(day -> day.changes(r))).toList());
        long past = results.stream().filter(r -> !inForce(r, facts)).map(Result::measure).distinct().count();
        if (past > 0) {
            out.println();
            out.println(say("Non in vigore a questa data: ", "Not in force on this date: ") + past);
        }
        if (!next.isEmpty()) {
            out.println();
            out.println(say("DA CHIEDERE, LA DOMANDA PIÙ UTILE PER PRIMA", "TO ASK, THE MOST USEFUL QUESTION FIRST"));
            next.stream().limit(10).forEach(q -> out.println("  " + name(q.ask()) + "  (" + q.opens().size() + ")"));
        }
    }

    private static boolean inForce(Result result, Case facts) {
        return result.measure().inForce().holds(facts.on());
    }

    private boolean oneStepAway(Result result) {
        Result.CriterionResult step = result.oneStepAway();
        return step != null && (step.step() != null || !namesSteps);
    }

    private void section(String title, List<Result> results) {
        if (results.isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        int width = results.stream().mapToInt(r -> subject(r).length()).max().orElse(0);
        for (Result result : results) {
            out.println(("  " + pad(subject(result), width) + "  " + detail(result)).stripTrailing());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private String subject(Result result) {
        String of = String.join(", ", result.members().values().stream().map(this::member).toList());
        return result.measure().title().in(language) + (of.isEmpty() ? "" : " [" + of + "]");
    }

    private String detail(Result result) {
        return switch (result.verdict()) {
            case YES -> gives(result);
            case UNKNOWN -> say("serve: ", "needs: ") + names(result);
            case NO -> oneStepAway(result) ? step(result)
                    : String.join("; ", result.criteria().stream().filter(c -> c.verdict() == Verdict.NO)
                            .map(c -> say("no: ", "no: ") + c.says().in(language)).toList());
        };
    }

    private String step(Result result) {
        Result.CriterionResult missing = result.oneStepAway();
        Text step = missing == null ? null : missing.step();
        return missing == null ? "" : say("manca: ", "missing: ") + missing.says().in(language)
                + (step == null ? "" : " → " + step.in(language));
    }

    private String names(Result result) {
        List<String> names = new ArrayList<>(result.needs().stream().map(this::name).distinct().toList());
        result.withheld().forEach(ask -> names.add(name(ask) + say(" (non risposto)", " (not answered)")));
        result.withoutValue().forEach(p -> names
                .add(p.title().in(language) + say(" (valore non ancora pubblicato)", " (value not yet published)")));
        return String.join(", ", names);
    }

    private String name(Ask ask) {
        Input input = ask.input();
        String label = (input == null ? howMany(ask.entity()) : input.label()).in(language);
        String member = ask.member();
        return member == null || ask.entity().isRoot() ? label : label + " [" + member(member) + "]";
    }

    private static Text howMany(Entity list) {
        return list.question() == null ? list.title() : list.question();
    }

    /** Members are called by their ids; who has not arrived yet has none of their own. */
    private String member(String id) {
        List<String> titles = arrivals.stream().map(arrival -> arrival.title().in(language)).distinct().toList();
        return Foreseen.isArriving(id) && titles.size() == 1 ? titles.getFirst() : id;
    }

    private String gives(Result result) {
        List<String> parts = new ArrayList<>();
        Money money = result.money();
        if (money != null) {
            add(parts, money.monthly(), say(" € al mese", " € a month"));
            add(parts, money.months(), say(" mesi", " months"));
            add(parts, money.yearly(), say(" € l'anno", " € a year"));
            add(parts, money.once(), say(" € una volta", " € once"));
            Measure.Amount amount = result.measure().amount();
            if (amount != null && amount.approximation() != null) {
                parts.add("± " + number(amount.approximation().error(), "€") + " €");
            }
        }
        result.leave().forEach((unit, figure) -> {
            if (unit == Measure.LeaveUnit.PAY && figure.known() && figure.value().signum() == 0) {
                parts.add(say("non pagato", "unpaid"));
            } else {
                add(parts, figure, unit(unit));
            }
        });
        Result.WindowResult window = result.window();
        if (window != null) {
            parts.add(window(window));
        }
        for (Result.Reliance.Why why : Result.Reliance.Why.values()) {
            List<String> what = result.reliances().stream()
                    .filter(r -> r.why() == why && why != Result.Reliance.Why.APPROXIMATION)
                    .map(r -> r.title() == null ? r.what() : r.title().in(language)).distinct().toList();
            if (!what.isEmpty()) {
                parts.add(reliance(why) + String.join(", ", what));
            }
        }
        return String.join(", ", parts);
    }

    private String reliance(Result.Reliance.Why why) {
        return switch (why) {
            case UNVERIFIED -> say("da verificare: ", "to be verified: ");
            case ESTIMATE -> say("stima con l'ultimo valore noto: ", "estimate with the last known value: ");
            case UNCERTAIN_DATES -> say("date incerte: ", "uncertain dates: ");
            case APPROXIMATION -> say("approssimato: ", "approximate: ");
        };
    }

    private String unit(Measure.LeaveUnit unit) {
        return switch (unit) {
            case DAYS -> say(" giorni", " days");
            case MONTHS -> say(" mesi", " months");
            case HOURS_PER_DAY -> say(" ore al giorno", " hours a day");
            case HOURS_PER_YEAR -> say(" ore l'anno", " hours a year");
            case DAYS_PER_MONTH -> say(" giorni al mese", " days a month");
            case DAYS_PER_YEAR -> say(" giorni l'anno", " days a year");
            case PAY -> say("% della paga", "% of pay");
        };
    }

    private void add(List<String> parts, @Nullable Num figure, String unit) {
        if (figure != null) {
            parts.add((figure.known() ? number(figure.value(), unit) : say("tra ", "between ") + end(figure.low(), unit)
                    + say(" e ", " and ") + end(figure.high(), unit)) + unit);
        }
    }

    private String end(@Nullable BigDecimal end, String unit) {
        return end == null ? "?" : number(end, unit);
    }

    private String number(BigDecimal number, String unit) {
        if (unit.contains("€")) {
            return String.format(italian ? Locale.ITALIAN : Locale.ENGLISH, "%,.2f",
                    number.setScale(2, RoundingMode.HALF_UP));
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private String window(Result.WindowResult window) {
        Text late = window.late();
        boolean open = window.state() == Result.WindowResult.State.OPEN;
        return state(window) + (late == null || !open ? "" : "; " + late.in(language));
    }

    private String state(Result.WindowResult window) {
        return switch (window.state()) {
            case OPEN -> window.closes() == null ? say("domande aperte", "applications open")
                    : say("domande fino al ", "apply by ") + date(window.closes());
            case CLOSED -> say("domande chiuse", "applications closed")
                    + (window.closes() == null ? "" : say(" dal ", " since ") + date(window.closes().plusDays(1)));
            case NOT_YET -> say("domande ", "applications ")
                    + (window.opens() == null ? say("non ancora aperte", "not yet open")
                            : say("dal ", "from ") + date(window.opens()));
            case UNKNOWN -> say("termini da chiarire", "dates still open");
        };
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", italian ? Locale.ITALIAN : Locale.ENGLISH).format(date);
    }

    private String say(String inItalian, String inEnglish) {
        return italian ? inItalian : inEnglish;
    }
}
