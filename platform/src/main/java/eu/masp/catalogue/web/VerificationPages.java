package eu.masp.catalogue.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which measures are to be read again, and which values nobody has checked yet. */
@Controller
class VerificationPages {
    private final CurrentCatalogue current;

    VerificationPages(CurrentCatalogue current) {
        this.current = current;
    }

    @GetMapping("/measures/verification")
    String page(@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String show, Locale locale, Model model) {
        Verification verification = Verification.of(current.catalogue(), current.today());
        Verification.Sort by = Verification.Sort.of(sort);
        boolean descending = direction.equals("desc");
        boolean all = show.equals("all");
        model.addAttribute("verification", verification);
        model.addAttribute("lines", all ? verification.all(by, descending, locale.getLanguage())
                : verification.wanting(by, descending, locale.getLanguage()));
        model.addAttribute("sort", by);
        model.addAttribute("descending", descending);
        model.addAttribute("all", all);
        model.addAttribute("today", current.today());
        return "catalogue/verification";
    }

    @GetMapping("/measures/verification.csv")
    ResponseEntity<byte[]> measures(Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("measure", "title", "authority", "in_force", "verified", "due", "days_overdue", "state"));
        Verification.of(current.catalogue(), current.today()).all(Verification.Sort.DUE, false, locale.getLanguage())
                .forEach(line -> rows.add(List.of(line.measure().id(), line.measure().title().in(locale.getLanguage()),
                        authority(line.measure()), line.inForce(), Csv.text(line.verified()), Csv.text(line.due()),
                        line.daysOverdue(), line.state().word())));
        return Csv.file("measures-verification.csv", rows);
    }

    @GetMapping("/measures/verification-values.csv")
    ResponseEntity<byte[]> values(Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("id", "title", "from", "to", "value", "in_use", "source", "measures"));
        Verification.of(current.catalogue(), current.today()).unchecked().forEach(each -> {
            Source source = each.source();
            rows.add(List.of(each.id(), each.title().in(locale.getLanguage()),
                    each.period() == null ? "" : Csv.text(each.period().from()),
                    each.period() == null ? "" : Csv.text(each.period().to()),
                    each.period() == null ? "" : Csv.text(each.period().text()), each.inUse(),
                    source == null ? "" : source.title(),
                    String.join(" ", each.usedBy().stream().map(Measure::id).toList())));
        });
        return Csv.file("values-from-memory.csv", rows);
    }

    private static String authority(Measure measure) {
        return measure.authority() == null ? "" : measure.authority().id();
    }
}
