package eu.masp.guidance.papers;

import eu.masp.papers.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of papers of a case.
 *
 * @param step which step it belongs to; null: the case as a whole
 * @param wanted whether who accompanies asked her for it
 * @param checkedAt when who accompanies ticked it off
 * @param files what was sent, the oldest first; none: the paper itself stays with whoever has it
 */
public record Document(UUID id, @Nullable UUID step, String title, @Nullable LocalDate dated, UUID addedBy,
        boolean wanted, @Nullable Instant checkedAt, List<Paper> files) {

    public boolean checked() {
        return checkedAt != null;
    }

    /** Asked for, and neither here nor seen elsewhere. */
    public boolean missing() {
        return wanted && files.isEmpty() && !checked();
    }

    /** Whoever entered it takes it away again, but not with a file of somebody else. */
    public boolean removableBy(@Nullable UUID account) {
        return addedBy.equals(account) && files.stream().allMatch(file -> file.sentBy().equals(account));
    }

    /** The field of its form. */
    public String field() {
        return "file-" + id;
    }
}
