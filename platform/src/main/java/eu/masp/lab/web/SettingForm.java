package eu.masp.lab.web;

import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Setting;
import eu.masp.measures.Catalogue;
import eu.masp.measures.CodeList;
import eu.masp.measures.Measure;
import eu.masp.shell.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is tried on whom, as it is typed: measures, population, area and date. */
final class SettingForm {
    static final String ALSO = "also-";
    private static final int MOST_MEASURES = 20;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Form form;
    private final Catalogue catalogue;
    private final List<PopulationInfo> populations;

    SettingForm(Form form, Catalogue catalogue, List<PopulationInfo> populations) {
        this.form = form;
        this.catalogue = catalogue;
        this.populations = populations;
    }

    static Map<String, String> values(Setting setting, Areas areas) {
        Map<String, String> values = new HashMap<>();
        values.put("measure", setting.measures().getFirst());
        setting.measures().stream().skip(1).forEach(id -> values.put(ALSO + id, "on"));
        values.put("population", setting.population());
        boolean province = setting.area().startsWith(Areas.PROVINCE);
        values.put("province", province ? setting.area().substring(Areas.PROVINCE.length()) : "");
        values.put("comune", province ? "" : areas.name(setting.area()));
        values.put("on", setting.on().toString());
        return values;
    }

    /** What was typed, if all of it can be understood; nothing of the rules is changed yet. */
    Optional<Setting> read() {
        List<String> measures = measures();
        if (populations.stream().noneMatch(each -> each.id().equals(form.value("population")))) {
            form.reject("population", "lab.wrong.population");
        }
        String area = area();
        LocalDate on = on();
        return form.isWrong() || on == null ? Optional.empty()
                : Optional.of(new Setting(form.value("population"), measures, area, on, Map.of()));
    }

    private List<String> measures() {
        List<String> ids = new ArrayList<>();
        if (catalogue.findMeasure(form.value("measure")).isEmpty()) {
            form.reject("measure", "lab.wrong.measure");
        } else {
            ids.add(form.value("measure"));
        }
        catalogue.measures().stream().map(Measure::id)
                .filter(id -> form.value(ALSO + id).equals("on") && !ids.contains(id)).forEach(ids::add);
        if (ids.size() > MOST_MEASURES) {
            form.reject("measure", "lab.wrong.measures", MOST_MEASURES);
        }
        return ids;
    }

    private String area() {
        Areas areas = new Areas(catalogue.vocabulary());
        String province = form.value("province");
        if (!province.isEmpty() && !areas.provinces().containsKey(province)) {
            form.reject("province", "lab.wrong.province");
        }
        String typed = form.value("comune");
        if (!typed.isEmpty()) {
            return comune(areas.comuni(typed), province);
        }
        return province.isEmpty() ? "" : Areas.PROVINCE + province;
    }

    /** The one of these that lies in the province, if one was chosen; some comuni share a name. */
    private String comune(List<CodeList.Code> called, String province) {
        List<CodeList.Code> there = called.stream()
                .filter(code -> province.isEmpty() || Areas.provinceOf(code).equals(province)).toList();
        if (there.size() == 1) {
            return there.getFirst().code();
        }
        String names = called.stream().map(Areas::called).collect(Collectors.joining(", "));
        if (called.isEmpty()) {
            form.reject("comune", "lab.wrong.comune");
        } else if (there.isEmpty()) {
            form.reject("comune", "lab.wrong.comune-elsewhere", names);
        } else {
            form.reject("comune", "lab.wrong.comune-several", names);
        }
        return "";
    }

    private @Nullable LocalDate on() {
        try {
            LocalDate day = LocalDate.parse(form.value("on"));
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, in the same words.
        }
        form.reject("on", "lab.wrong.on");
        return null;
    }
}
