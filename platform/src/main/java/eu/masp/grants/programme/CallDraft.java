package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.ledger.Fund;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.feel.FeelException;
import eu.masp.shell.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call as it is typed: from the form to a draft, and back. */
final class CallDraft {
    static final String PAPER = "paper-";
    static final String FUND = "fund-";
    static final String LEAD = "lead-";
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST = 60;
    private static final int LONGEST_FORMULA = 2000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Form form;
    private final Catalogue catalogue;
    private final Measure measure;
    private final ZoneId zone;

    CallDraft(Form form, Catalogue catalogue, Measure measure, ZoneId zone) {
        this.form = form;
        this.catalogue = catalogue;
        this.measure = measure;
        this.zone = zone;
    }

    /** A draft and where it holds. */
    record Read(Call call, List<CallArea> areas) {}

    /** What a new form begins with: all that the measure itself says. */
    static Map<String, String> begin(Measure measure, LocalDate today) {
        Map<String, String> values = new HashMap<>();
        values.put("once", UUID.randomUUID().toString());
        values.put("version", "1");
        values.put("titleIt", measure.title().in("it"));
        values.put("titleEn", measure.title().in("en"));
        values.put("opensDay", today.plusDays(30).toString());
        values.put("opensTime", "10:00");
        values.put("closesDay", today.plusDays(90).toString());
        values.put("closesTime", "12:00");
        values.put("applicants", measure.root().id().equals("firm") ? "firm" : "person");
        values.put("checkedShare", "100");
        measure.evidence().stream().filter(paper -> !paper.toSignIn())
                .forEach(paper -> values.put(PAPER + paper.id(), "on"));
        return values;
    }

    static Map<String, String> of(Call call, List<CallArea> areas, ZoneId zone) {
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(call.version()));
        values.put("code", call.code());
        values.put("titleIt", call.titleIt());
        values.put("titleEn", call.titleEn());
        put(values, "opens", call.opensAt().atZone(zone));
        put(values, "closes", call.closesAt().atZone(zone));
        values.put("applicants", call.applicants().word());
        values.put("ranking", Optional.ofNullable(call.ranking()).orElse(""));
        values.put("protocol", Optional.ofNullable(call.protocol()).orElse(""));
        values.put("cup", Optional.ofNullable(call.cup()).orElse(""));
        values.put("cor", call.cor() ? "on" : "");
        values.put("checkedShare", String.valueOf(call.checkedShare()));
        call.papers().forEach(paper -> values.put(PAPER + paper, "on"));
        boolean one = areas.stream().map(CallArea::leadBody).distinct().count() == 1;
        areas.forEach(area -> {
            values.put(FUND + area.fund(), "on");
            values.put(one ? "lead" : LEAD + area.fund(), area.leadBody());
        });
        return values;
    }

    private static void put(Map<String, String> values, String which, ZonedDateTime at) {
        values.put(which + "Day", at.toLocalDate().toString());
        values.put(which + "Time", MINUTE.format(at));
    }

    /** The draft, if all of it can be understood; otherwise the form says what is wrong. */
    Optional<Read> read(UUID id, String body, List<Fund> funds, List<String> bodies) {
        String code = form.value("code").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9][A-Z0-9-]{2,39}")) {
            form.reject("code", "programme.wrong.code");
        }
        for (String title : List.of("titleIt", "titleEn")) {
            if (form.value(title).isEmpty() || form.value(title).length() > LONGEST_TITLE) {
                form.reject(title, "programme.wrong.call-title");
            }
        }
        Optional<Instant> opens = instant("opens");
        Optional<Instant> closes = instant("closes");
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            form.reject("closesDay", "programme.wrong.closes-before");
        }
        Optional<Call.Applicants> applicants = List.of(Call.Applicants.values()).stream()
                .filter(each -> each.word().equals(form.value("applicants"))).findFirst();
        if (applicants.isEmpty()) {
            form.reject("applicants", "programme.wrong.applicants");
        }
        if (form.value("protocol").length() > LONGEST) {
            form.reject("protocol", "programme.wrong.protocol");
        }
        String cup = form.value("cup").toUpperCase(Locale.ROOT);
        if (!cup.isEmpty() && !cup.matches("[A-Z0-9]{15}")) {
            form.reject("cup", "programme.wrong.cup");
        }
        formulaProblem();
        int share = form.value("checkedShare").matches("\\d{1,3}") ? Integer.parseInt(form.value("checkedShare")) : 0;
        if (share < 1 || share > 100) {
            form.reject("checkedShare", "programme.wrong.checked-share");
        }
        List<CallArea> areas = areas(funds, bodies);
        if (form.isWrong() || opens.isEmpty() || closes.isEmpty() || applicants.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Read(new Call(id, code, form.value("titleIt"), form.value("titleEn"), body,
                measure.id(), null, null, opens.get(), closes.get(), applicants.get(), orNull(form.value("ranking")),
                orNull(form.value("protocol")), orNull(cup), form.value("cor").equals("on"), papers(), share,
                CallState.DRAFT, version(form), false), areas));
    }

    static int version(Form form) {
        return form.value("version").matches("\\d{1,6}") ? Integer.parseInt(form.value("version")) : 0;
    }

    /** What is wrong with the ranking, and where; null where there is none or it is right. */
    @Nullable
    FeelException formulaProblem() {
        String typed = form.value("ranking");
        if (typed.length() > LONGEST_FORMULA) {
            form.reject("ranking", "programme.wrong.ranking-long");
            return null;
        }
        try {
            if (!typed.isEmpty()) {
                OwnFormula.read(catalogue, measure, typed);
            }
            return null;
        } catch (FeelException e) {
            form.reject("ranking", "programme.wrong.ranking");
            return e;
        }
    }

    /** Papers that the content knows; others cannot be ticked. */
    private List<String> papers() {
        Set<String> known = new HashSet<>(catalogue.papers().keySet());
        measure.evidence().forEach(paper -> known.add(paper.id()));
        // One signs in here otherwise, and nobody could send it.
        Stream.concat(catalogue.papers().values().stream(), measure.evidence().stream())
                .filter(Measure.Paper::toSignIn).forEach(paper -> known.remove(paper.id()));
        return known.stream().filter(paper -> form.value(PAPER + paper).equals("on")).sorted().toList();
    }

    private List<CallArea> areas(List<Fund> funds, List<String> bodies) {
        List<CallArea> areas = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Fund fund : funds) {
            if (form.value(FUND + fund.id()).equals("on")) {
                String area = fund.area() == null ? CallArea.EVERYWHERE : fund.area();
                String own = form.value(LEAD + fund.id());
                String lead = own.isEmpty() ? form.value("lead") : own;
                if (!bodies.contains(lead)) {
                    form.reject("areas", "programme.wrong.lead");
                }
                if (!taken.add(area) || taken.size() > 1 && taken.contains(CallArea.EVERYWHERE)) {
                    form.reject("areas", "programme.wrong.area-twice");
                }
                areas.add(new CallArea(area, fund.id(), lead));
            }
        }
        return areas;
    }

    private Optional<Instant> instant(String which) {
        return instant(form, which, zone);
    }

    static Optional<Instant> instant(Form form, String which, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(form.value(which + "Day"))
                    .atTime(LocalTime.parse(form.value(which + "Time"))).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            form.reject(which + "Day", "programme.wrong.instant");
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
