package eu.masp.competences.exports.cv;

import eu.masp.shell.Language;
import eu.masp.shell.Lettering;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that goes into one export, as the person has chosen it, and nothing else. */
public record Cv(Language language, LocalDate made, CvPerson person, List<CvEntry> entries, List<Piece> pieces) {

    public boolean isEmpty() {
        return person.isEmpty() && entries.isEmpty() && pieces.isEmpty();
    }

    public List<CvEntry> work() {
        return entries.stream().filter(entry -> entry.is(CvEntry.WORK)).toList();
    }

    public List<CvEntry> education() {
        return entries.stream().filter(entry -> entry.is(CvEntry.EDUCATION)).toList();
    }

    public List<Point> points() {
        return Point.of(pieces);
    }

    /** Whether a file in this form would say too little: a Person of the European Learning Model has at least one claim. */
    boolean tooLittleFor(String format) {
        return isEmpty() || format.equals("europass") && entries.isEmpty() && pieces.isEmpty();
    }

    /** The letters in it that our documents cannot show, each once. */
    List<String> unprintable() {
        Stream<String> own = Stream.of(person.name(), person.email(), person.phone(), person.place(), person.about());
        Stream<String> told = entries.stream()
                .flatMap(entry -> Stream.of(entry.title(), entry.place(), entry.words()));
        Stream<String> shown = pieces.stream()
                .flatMap(piece -> Stream.of(piece.title(), piece.statement(), piece.finding(), piece.by()));
        return Lettering.missing(Stream.of(own, told, shown).flatMap(each -> each).collect(Collectors.joining("\n")));
    }

    public boolean provisional() {
        return pieces.stream().anyMatch(Piece::provisional);
    }
}
