package eu.masp.matching;

import java.util.Map;
import java.util.Set;

/**
 * What an occupation asks of whoever takes it up, besides skills. ESCO says nothing of it.
 *
 * @param sector an id such as {@code care}
 * @param qualification none, school-leaving, diploma, vocational, degree or regulated
 * @param qualificationSays the same in words, by language; may be empty
 * @param hours which hours it is commonly done in: full-time, part-time, shifts, evenings-weekends, flexible
 * @param commuting what commonly holds of the way to it: no-car (neither a licence nor a car is asked for), same-place
 *            (it begins at the same place every day), from-home (it can be done from home, at least in part)
 */
public record WorkConditions(String sector, String qualification, Map<String, String> qualificationSays,
        Set<String> hours, Set<String> commuting) {

    public WorkConditions {
        qualificationSays = Map.copyOf(qualificationSays);
        hours = Set.copyOf(hours);
        commuting = Set.copyOf(commuting);
    }
}
