package eu.masp.grants.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.masp.catalogue.Bodies;
import eu.masp.grants.aid.AidWords;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The public register of grants to firms: for everybody, to search and to take along in an open format (art. 27 c. 2). */
@Controller
class RegisterController {
    private static final int PAGE = 50;
    private static final int MOST = 100_000;
    private static final int LONGEST = 100;
    private static final int CENTS = 2;
    private static final List<String> COLUMNS = List.of("anno", "beneficiario", "codice_fiscale_o_partita_iva",
            "importo_euro", "norma_o_titolo", "ufficio", "responsabile", "modalita", "bando", "pubblicato_il",
            "dimostrazione");

    private final PublicationTable table;
    private final Calls calls;
    private final Bodies bodies;
    private final Clock clock;

    RegisterController(PublicationTable table, Calls calls, Bodies bodies, Clock clock) {
        this.table = table;
        this.calls = calls;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/register")
    ModelAndView list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String page, Locale locale) {
        Form form = checked(text, year);
        PublicationTable.Search search = search(text, year);
        PublicationTable.Total total = table.total(search);
        int pages = Math.max(1, (total.count() + PAGE - 1) / PAGE);
        int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
        List<Publication> rows = table.shown(search, PAGE, (number - 1) * PAGE);
        Map<String, Object> model = new HashMap<>(Map.of("rows", rows, "calls", calls(rows), "count", total.count(),
                "cents", total.cents(), "text", search.text(), "number", number, "pages", pages));
        model.put("year", search.year() == null ? "" : search.year().toString());
        model.put("years", IntStream.rangeClosed(0, PublicationTable.YEARS_SHOWN).mapToObj(i -> search.today() - i)
                .toList());
        model.put("form", form);
        model.put("published", total.count() > 0 || table.total(search("", "")).count() > 0);
        model.put("searched", !search.text().isEmpty() || search.year() != null);
        model.put("words", new AidWords(Language.of(locale), bodies, clock.getZone()));
        return new ModelAndView("register/firms", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String year) {
        if (checked(text, year).isWrong()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Publication> rows = table.shown(search(text, year), MOST, 0);
        Map<UUID, Call> of = calls(rows);
        StringWriter file = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(COLUMNS);
            rows.forEach(row -> writer.writeRecord(cells(row, of.get(row.call()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("register.csv").build().toString())
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A year that the register does not hold is not simply left out of the search. */
    private Form checked(String text, String year) {
        Form form = Form.of(Map.of("text", text, "year", year));
        int today = LocalDate.now(clock).getYear();
        int first = today - PublicationTable.YEARS_SHOWN;
        String typed = form.value("year");
        if (!typed.isEmpty() && !(typed.matches("\\d{4}") && Integer.parseInt(typed) >= first
                && Integer.parseInt(typed) <= today)) {
            form.reject("year", "register.wrong.year", String.valueOf(first), String.valueOf(today));
        }
        return form;
    }

    private List<String> cells(Publication row, @Nullable Call call) {
        return List.of(String.valueOf(row.year()), plain(row.name()), row.code(),
                BigDecimal.valueOf(row.cents(), CENTS).toPlainString(), plain(row.basis()), plain(row.office()),
                plain(row.responsible()), row.selection(), call == null ? "" : call.code(),
                row.at().atZone(clock.getZone()).toLocalDate().toString(), String.valueOf(row.demonstration()));
    }

    /** A name that begins like a formula must not become one in somebody's spreadsheet. */
    private static String plain(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private PublicationTable.Search search(String text, String year) {
        String bare = text.strip();
        return new PublicationTable.Search(bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare,
                year.strip().matches("\\d{4}") ? Integer.valueOf(year.strip()) : null, LocalDate.now(clock).getYear());
    }

    private Map<UUID, Call> calls(List<Publication> rows) {
        return rows.stream().map(Publication::call).distinct().flatMap(id -> calls.find(id).stream())
                .collect(Collectors.toMap(Call::id, Function.identity()));
    }
}
