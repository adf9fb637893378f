package eu.masp.competences.profile;

import java.util.List;

/**
 * A profile as it is shown.
 *
 * @param families with their competences
 * @param others skills that are no competence of the framework
 */
public record ProfilePage(List<FamilyPart> families, List<ProfileLine> others) {

    /** @param whole the family’s own result stands in it; its statements are always empty */
    public record FamilyPart(String id, String title, ProfileLine whole, List<ProfileLine> competences) {}

    public boolean isEmpty() {
        return others.isEmpty() && families.stream()
                .allMatch(family -> family.whole().isEmpty()
                        && family.competences().stream().allMatch(ProfileLine::isEmpty));
    }

    public boolean provisional() {
        return families.stream().flatMap(family -> family.whole().measured().stream())
                .anyMatch(eu.masp.competences.Evidence.Measured::provisional);
    }

    /** Whether a result stands in it that is to be read with caution. */
    public boolean doubtful() {
        return families.stream().flatMap(family -> family.whole().measured().stream())
                .anyMatch(eu.masp.competences.Evidence.Measured::doubtful);
    }
}
