package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import eu.masp.measures.Result.WindowResult;
import eu.masp.measures.Text;
import eu.masp.measures.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** The days until which, or from which, one can apply, as a calendar file: the measure and the day, and nobody's name or age. */
final class Deadlines {
    private static final Period REMINDER = Period.ofDays(-7);
    private final Words words;

    Deadlines(Words words) {
        this.words = words;
    }

    static boolean hasDeadline(Result result) {
        WindowResult window = result.window();
        return result.verdict() == Verdict.YES && window != null && day(window) != null;
    }

    private static @Nullable LocalDate day(WindowResult window) {
        return switch (window.state()) {
            case OPEN -> window.closes();
            case NOT_YET -> window.opens();
            case CLOSED, UNKNOWN -> null;
        };
    }

    /** The file, in UTF-8. */
    byte[] file(List<Result> results, Instant now) {
        return file(results, List.of(), now);
    }

    /**
     * The same with days that follow from a day that is only expected.
     *
     * @param expected results of that day
     */
    byte[] file(List<Result> results, List<Result> expected, Instant now) {
        List<Deadline> deadlines = new ArrayList<>(deadlines(results, false));
        deadlines.addAll(deadlines(expected, true));
        Calendar calendar = new Calendar().withProdId("-//MASP//" + words.language().code().toUpperCase(Locale.ROOT))
                .withProperty(ImmutableVersion.VERSION_2_0).withProperty(ImmutableCalScale.GREGORIAN).getFluentTarget();
        deadlines.stream().distinct()
                .forEach(each -> calendar.withComponent(event(each, now)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private record Deadline(Measure measure, LocalDate day, boolean opens, boolean expected, @Nullable Text late) {}

    private static List<Deadline> deadlines(List<Result> results, boolean expected) {
        List<Deadline> deadlines = new ArrayList<>();
        for (Result result : results) {
            WindowResult window = result.window();
            LocalDate day = window == null ? null : day(window);
            if (result.verdict() == Verdict.YES && window != null && day != null) {
                boolean opens = window.state() == WindowResult.State.NOT_YET;
                deadlines.add(new Deadline(result.measure(), day, opens, expected, opens ? null : window.late()));
            }
        }
        return deadlines;
    }

    private VEvent event(Deadline deadline, Instant now) {
        Measure measure = deadline.measure();
        LocalDate day = deadline.day();
        boolean opens = deadline.opens();
        String title = words.t(opens ? "calendar.opens" : "calendar.closes", words.in(measure.title()));
        VEvent event = new VEvent(new PropertyList());
        event.add(new DtStamp(now));
        event.add(new Uid(measure.id() + "-" + day + (opens ? "-opens" : "-closes") + "@masp"));
        event.add(new DtStart<>(day));
        event.add(new Summary(title));
        Measure.Apply apply = measure.apply();
        List<String> description = new ArrayList<>();
        if (deadline.expected()) {
            description.add(words.t("calendar.expected"));
        }
        if (deadline.late() != null) {
            description.add(ResultWords.capital(words.in(deadline.late())) + ".");
        }
        if (apply != null) {
            description.add(words.in(apply.how()));
        }
        if (!description.isEmpty()) {
            event.add(new Description(String.join(" ", description)));
        }
        if (apply != null) {
            String address = ResultWords.address(apply.url());
            if (!address.isEmpty()) {
                event.add(new Url(URI.create(address)));
            }
        }
        if (!opens) {
            VAlarm alarm = new VAlarm(REMINDER);
            alarm.add(new Action("DISPLAY"));
            alarm.add(new Description(title));
            event.add(alarm);
        }
        return event;
    }
}
