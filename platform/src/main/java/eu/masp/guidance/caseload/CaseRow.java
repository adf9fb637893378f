package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.path.PathStep;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on a list.
 *
 * @param next the open step that is due first
 * @param meeting the next meeting planned
 * @param unread how many of her messages nobody has read
 */
public record CaseRow(UUID id, @Nullable UUID person, CaseState state, @Nullable String invitedAs, String territory,
        @Nullable UUID guide, Instant since, @Nullable PathStep next, @Nullable Instant meeting, int unread,
        boolean demonstration) {}
