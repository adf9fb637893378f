package eu.masp.guidance.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the check said on one day.
 *
 * @param keptBy {@code person} or {@code guide}
 */
public record Picture(UUID id, LocalDate on, String keptBy, List<PictureLine> lines, Instant at) {

    public List<PictureLine> with(String verdict) {
        return lines.stream().filter(line -> line.verdict().equals(verdict)).toList();
    }
}
