package eu.masp.guidance.talk;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** A meeting as a calendar file: when and where, in neutral words, and nobody's name, as calendars are shared. */
@Component
public class MeetingFile {
    private final Texts texts;
    private final Clock clock;

    MeetingFile(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public byte[] of(Meeting meeting, Language language) {
        VEvent event = new VEvent(new PropertyList());
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid(meeting.id() + "@masp"));
        event.add(new DtStart<>(meeting.startsAt()));
        event.add(new DtEnd<>(meeting.startsAt().plus(Duration.ofMinutes(meeting.minutes()))));
        event.add(new Summary(texts.get(language, "guidance.meeting.calendar")));
        if (!meeting.place().isEmpty()) {
            event.add(new Location(meeting.place()));
        }
        Calendar calendar = new Calendar().withProdId("-//MASP//" + language.code().toUpperCase(Locale.ROOT))
                .withProperty(ImmutableVersion.VERSION_2_0).withProperty(ImmutableCalScale.GREGORIAN).getFluentTarget()
                .withComponent(event).getFluentTarget();
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
