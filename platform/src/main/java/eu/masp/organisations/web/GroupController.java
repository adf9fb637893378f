package eu.masp.organisations.web;

import eu.masp.organisations.Enterprise;
import eu.masp.organisations.Firm;
import eu.masp.organisations.FirmBook;
import eu.masp.organisations.Holding;
import eu.masp.organisations.MoreThanWholeException;
import eu.masp.people.PartitaIva;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import eu.masp.shell.TypedNumber;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who holds shares of the firm, or is held by it, at whatever remove. */
@Controller
class GroupController {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    private final OwnFirms own;
    private final FirmBook book;

    GroupController(OwnFirms own, FirmBook book) {
        this.own = own;
        this.book = book;
    }

    @GetMapping("/firms/{id}/group")
    ModelAndView show(SignedIn me, @PathVariable UUID id) {
        return page(own.require(me, id),
                Form.of(Map.of("key", UUID.randomUUID().toString(), "other", id.toString(), "side", "owner")));
    }

    /** A new enterprise with what it holds of one that is there already, or the other way round. */
    @PostMapping("/firms/{id}/group")
    Object connect(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        Firm firm = own.require(me, id);
        Form form = Form.of(sent);
        List<Enterprise> group = book.group(id);
        String name = form.value("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            form.reject("name", "organisations.wrong.name");
        }
        Optional<Enterprise.Kind> kind = Enterprise.Kind.find(form.value("kind"));
        if (kind.isEmpty()) {
            form.reject("kind", "organisations.wrong.kind");
        }
        Optional<String> code = form.value("tax-code").isEmpty() ? Optional.of("")
                : PartitaIva.parse(form.value("tax-code")).map(PartitaIva::number);
        if (code.isEmpty()) {
            form.reject("tax-code",
                    "organisations.wrong.tax-code." + PartitaIva.fault(form.value("tax-code")).orElseThrow().word());
        }
        if (group.size() > MOST) {
            form.reject("name", "organisations.wrong.many");
        }
        Optional<UUID> other = member(group, form.value("other"));
        Optional<BigDecimal> percent = percent(form, Language.of(locale));
        boolean owner = form.value("side").equals("owner");
        if (other.isEmpty() || !owner && !form.value("side").equals("owned")) {
            form.reject("other", "organisations.wrong.other");
        }
        if (form.isWrong()) {
            return page(firm, form);
        }
        UUID enterprise = UUID.nameUUIDFromBytes(("enterprise " + id + " " + form.value("key"))
                .getBytes(StandardCharsets.UTF_8));
        boolean controls = form.value("controls").equals("yes");
        UUID fixed = other.orElseThrow();
        try {
            book.connect(id, new Enterprise(enterprise, name, kind.orElseThrow(), code.orElseThrow(), List.of()),
                    owner ? new Holding(enterprise, fixed, percent.orElseThrow(), controls)
                            : new Holding(fixed, enterprise, percent.orElseThrow(), controls),
                    me.account());
        } catch (MoreThanWholeException e) {
            return page(firm,
                    form.reject("percent", "organisations.wrong.whole", name(group, fixed), figure(e, locale)));
        }
        return SeeOther.to("/firms/" + id + "/group");
    }

    /** A further holding between two that are there. */
    @PostMapping("/firms/{id}/group/holding")
    Object hold(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        Firm firm = own.require(me, id);
        Form form = Form.of(sent);
        List<Enterprise> group = book.group(id);
        Optional<UUID> owner = member(group, form.value("owner"));
        Optional<UUID> owned = member(group, form.value("owned"));
        if (owner.isEmpty() || owned.isEmpty() || owner.equals(owned)) {
            form.reject("owner", "organisations.wrong.pair");
        }
        Optional<BigDecimal> percent = TypedNumber.read(form.value("part"), Language.of(locale), 2, WHOLE);
        if (percent.isEmpty()) {
            form.reject("part", "organisations.wrong.percent");
        }
        if (form.isWrong()) {
            return page(firm, form);
        }
        try {
            book.hold(id, new Holding(owner.orElseThrow(), owned.orElseThrow(), percent.orElseThrow(),
                    form.value("board").equals("yes")), me.account());
        } catch (MoreThanWholeException e) {
            return page(firm, form.reject("part", "organisations.wrong.whole", name(group, owned.orElseThrow()),
                    figure(e, locale)));
        }
        return SeeOther.to("/firms/" + id + "/group");
    }

    @PostMapping("/firms/{id}/group/release")
    Object release(SignedIn me, @PathVariable UUID id, @RequestParam UUID owner, @RequestParam UUID owned) {
        own.require(me, id);
        book.releaseHolding(id, owner, owned, me.account());
        return SeeOther.to("/firms/" + id + "/group");
    }

    @PostMapping("/firms/{id}/group/{enterprise}/remove")
    Object remove(SignedIn me, @PathVariable UUID id, @PathVariable UUID enterprise) {
        own.require(me, id);
        if (enterprise.equals(id) || member(book.group(id), enterprise.toString()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        book.disconnect(id, enterprise, me.account());
        return SeeOther.to("/firms/" + id + "/group");
    }

    /** Control by other means needs no share. */
    private static Optional<BigDecimal> percent(Form form, Language language) {
        String typed = form.value("percent");
        boolean none = typed.isEmpty() && form.value("controls").equals("yes");
        Optional<BigDecimal> percent = none ? Optional.of(BigDecimal.ZERO)
                : TypedNumber.read(typed, language, 2, WHOLE);
        if (percent.isEmpty()) {
            form.reject("percent", "organisations.wrong.percent");
        }
        return percent;
    }

    private static Optional<UUID> member(List<Enterprise> group, String id) {
        return group.stream().map(Enterprise::id).filter(each -> each.toString().equals(id)).findFirst();
    }

    private static Map<UUID, String> names(List<Enterprise> group) {
        Map<UUID, String> names = new HashMap<>();
        group.forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    private static String name(List<Enterprise> group, UUID id) {
        return group.stream().filter(each -> each.id().equals(id)).map(Enterprise::name).findFirst().orElse("");
    }

    private static String figure(MoreThanWholeException e, Locale locale) {
        return new Figures(Language.of(locale)).number(e.percent());
    }

    private ModelAndView page(Firm firm, Form form) {
        List<Enterprise> group = book.group(firm.id());
        ModelAndView page = new ModelAndView("organisations/group", Map.of("firm", firm, "form", form, "group", group,
                "holdings", book.holdings(firm.id()), "names", names(group)));
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
