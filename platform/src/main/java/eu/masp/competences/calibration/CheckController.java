package eu.masp.competences.calibration;

import eu.masp.shell.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A report that somebody answers for, or did, for everybody: results lead here. It names nobody. */
@Controller
class CheckController {
    private final RunTable table;
    private final ReportPages pages;
    private final ReportFiles files;

    CheckController(RunTable table, ReportPages pages, ReportFiles files) {
        this.table = table;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/competences/checks/{check}")
    ModelAndView show(@PathVariable UUID check, Locale locale) {
        Run run = open(check);
        return new ModelAndView("calibration/check", Map.of("report", pages.of(run, Language.of(locale)), "address",
                "/competences/checks/" + check));
    }

    @GetMapping("/competences/checks/{check}/report.{kind:pdf|csv}")
    void file(@PathVariable UUID check, @PathVariable String kind, Locale locale, HttpServletResponse response)
            throws IOException {
        files.send(open(check), kind, Language.of(locale), response);
    }

    private Run open(UUID id) {
        return table.find(id).filter(run -> run.state().open())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
