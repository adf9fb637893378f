package eu.masp.catalogue.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.catalogue.web.MeasureView.ParameterView;
import eu.masp.measures.Parameter;
import eu.masp.measures.Source;
import eu.masp.measures.feel.BandTable;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The dated numbers of the law. */
@Controller
class ParameterPages {
    private final CurrentCatalogue current;

    ParameterPages(CurrentCatalogue current) {
        this.current = current;
    }

    @GetMapping("/parameters")
    String page(Locale locale, Model model) {
        List<ParameterView> all = current.catalogue().parameters().stream()
                .sorted(Comparator.comparing((Parameter each) -> each.title().in(locale.getLanguage()),
                        Collator.getInstance(locale)))
                .map(parameter -> new ParameterView(parameter, current.today())).toList();
        model.addAttribute("numbers", all.stream().filter(each -> each.parameter().type() != null).toList());
        model.addAttribute("scales", all.stream().filter(each -> each.parameter().type() == null).toList());
        model.addAttribute("today", current.today());
        return "catalogue/parameters";
    }

    /** Every value, the past and the future ones included. */
    @GetMapping("/parameters.csv")
    ResponseEntity<byte[]> values(Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("id", "title", "unit", "from", "to", "value", "act", "place", "url", "read", "confidence"));
        for (Parameter parameter : current.catalogue().parameters()) {
            for (Parameter.Period period : parameter.periods()) {
                rows.add(row(parameter, period, locale));
            }
        }
        return Csv.file("parameters.csv", rows);
    }

    private static List<Object> row(Parameter parameter, Parameter.Period period, Locale locale) {
        List<Object> row = new ArrayList<>(List.of(parameter.id(), parameter.title().in(locale.getLanguage()),
                Csv.text(parameter.unit()), period.from(), Csv.text(period.to()),
                period.bands() == null ? Csv.text(period.text()) : bands(period.bands())));
        Source source = period.source();
        row.addAll(source == null ? List.of("", "", "", "")
                : List.of(source.title(), Csv.text(source.place()), Csv.text(source.url()), Csv.text(source.read())));
        row.add(period.confidence() == null ? "" : period.confidence().name().toLowerCase(Locale.ROOT));
        return row;
    }

    /** {@code 17468.51: 203.80; 46582.71: 58.30}: the last row of a table in steps has no end. */
    private static String bands(BandTable table) {
        return table.rows().stream()
                .map(row -> (row.end() == null ? "" : row.end().toPlainString()) + ": " + row.value().toPlainString())
                .collect(Collectors.joining("; "));
    }
}
