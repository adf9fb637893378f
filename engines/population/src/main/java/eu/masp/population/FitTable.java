package eu.masp.population;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of fit for people. */
final class FitTable {

    private final boolean italian;
    private final PrintWriter out;

    FitTable(String language, PrintWriter out) {
        this.italian = language.equals("it");
        this.out = out;
    }

    void print(FitReport report) {
        rows(say("MARGINI RISPETTATI", "FITTED MARGINS"), report, Fit.Use.FITTED);
        rows(say("CONFRONTATI SOLTANTO", "COMPARED ONLY"), report, Fit.Use.COMPARED);
        out.println();
        out.println(say("NON USATI", "NOT USED"));
        Map<String, Integer> reasons = new LinkedHashMap<>();
        report.fits().stream().filter(fit -> fit.use() == Fit.Use.NOT_USED)
                .forEach(fit -> reasons.merge(fit.margin().name() + ": " + fit.note(), 1, Integer::sum));
        reasons.forEach((reason, number) -> out.printf(Locale.ROOT, "  %3d  %s%n", number, reason));
        out.println();
        out.println(say("IPOTESI: ciò che nessun margine dice", "ASSUMPTIONS: what no margin says"));
        for (Assumption assumption : Assumption.values()) {
            out.println("  " + assumption.id() + ": " + assumption.text().in(italian ? "it" : "en"));
        }
        out.println();
        int missed = report.missed().size();
        out.println(report.count(Fit.Use.FITTED) + say(" margini rispettati, ", " margins fitted, ")
                + report.count(Fit.Use.COMPARED)
                + say(" confrontati, ", " compared, ") + report.count(Fit.Use.NOT_USED) + say(" non usati", " not used")
                + (missed == 0 ? "." : say("; oltre la tolleranza: ", "; beyond tolerance: ") + missed + "."));
    }

    private void rows(String title, FitReport report, Fit.Use use) {
        List<Fit> fits = report.fits().stream().filter(fit -> fit.use() == use).toList();
        out.println();
        out.println(title);
        out.printf("  %14s %14s %14s %12s %8s   %s%n", say("pubblicato", "published"), say("obiettivo", "target"),
                say("ottenuto", "got"),
                say("differenza", "difference"), "%", say("margine", "margin"));
        for (Fit fit : fits) {
            Region region = fit.region();
            String where = region == null || region.published.equals(fit.margin().territory()) ? ""
                    : " → " + region.published;
            out.printf(Locale.ROOT, "%s %14s %14s %14s %12s %8s   %s%s [%s]%s%n", fit.holds() ? " " : "!",
                    number(fit.margin().value()),
                    number(fit.target()), number(fit.got()), number(fit.difference()), number(100 * fit.relative()),
                    fit.margin().title(),
                    where, fit.margin().unit(), fit.note().isEmpty() ? "" : " – " + fit.note());
        }
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "–";
        }
        return String.format(Locale.ROOT, Math.abs(number) >= 1000 ? "%,.0f" : "%.2f", number);
    }

    private String say(String inItalian, String inEnglish) {
        return italian ? inItalian : inEnglish;
    }
}
