package eu.masp.organisations.web;

import eu.masp.organisations.Firm;
import eu.masp.organisations.FirmBook;
import eu.masp.organisations.Firms;
import eu.masp.people.SignedIn;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A firm: what is written about it, its size, and changing it. */
@Controller
class FirmController {
    private final OwnFirms own;
    private final Firms firms;
    private final FirmBook book;
    private final Comuni comuni;
    private final Clock clock;

    FirmController(OwnFirms own, Firms firms, FirmBook book, Comuni comuni, Clock clock) {
        this.own = own;
        this.firms = firms;
        this.book = book;
        this.comuni = comuni;
        this.clock = clock;
    }

    @GetMapping("/firms/{id}")
    ModelAndView show(SignedIn me, @PathVariable UUID id) {
        Firm firm = own.require(me, id);
        return new ModelAndView("organisations/firm", Map.of("firm", firm, "comune", comuni.name(firm.comune()),
                "size", firms.size(id, LocalDate.now(clock)), "group", book.group(id).size() - 1));
    }

    @GetMapping("/firms/{id}/size")
    ModelAndView size(SignedIn me, @PathVariable UUID id) {
        Firm firm = own.require(me, id);
        return new ModelAndView("organisations/size",
                Map.of("firm", firm, "size", firms.size(id, LocalDate.now(clock))));
    }

    @GetMapping("/firms/{id}/edit")
    ModelAndView edit(SignedIn me, @PathVariable UUID id) {
        Firm firm = own.require(me, id);
        return form(firm, FirmForm.of(firm, comuni.name(firm.comune())));
    }

    @PostMapping("/firms/{id}/edit")
    Object change(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Firm before = own.require(me, id);
        FirmForm read = FirmForm.read(sent, comuni, id, before.demonstration());
        Firm firm = read.firm();
        if (firm != null && !book.change(firm, me.account())) {
            read.form().reject("name", "organisations.wrong.changed");
        }
        return firm == null || read.form().isWrong() ? form(before, read) : SeeOther.to("/firms/" + id);
    }

    private static ModelAndView form(Firm firm, FirmForm read) {
        ModelAndView page = new ModelAndView("organisations/edit",
                Map.of("firm", firm, "form", read.form(), "comuni", List.copyOf(read.comuni())));
        page.setStatus(read.form().isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
