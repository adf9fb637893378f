package eu.masp.competences.occupations;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of occupations as it is shown.
 *
 * @param personal whether it is ordered for a person who has agreed to that
 * @param nothingKnown whether nothing is known of what that person can do
 * @param total how many the filter keeps
 * @param untold how many it leaves out because the classification says nothing of hours, way to work, sector or qualification
 * @param sectors titles by id
 * @param asks skills of which an answer tells most about the first on the list
 * @param version which classification
 */
public record OccupationListPage(boolean personal, boolean nothingKnown, List<OccupationLine> lines, int total,
        int untold, int page, int pages, OccupationFilter filter, Map<String, String> sectors, List<NearLine> near,
        List<AskedSkill> asks,
        TaxonomyVersion version, boolean officer) {

    public Optional<String> before() {
        return page > 1 ? Optional.of(filter.address(page - 1)) : Optional.empty();
    }

    public Optional<String> after() {
        return page < pages ? Optional.of(filter.address(page + 1)) : Optional.empty();
    }
}
