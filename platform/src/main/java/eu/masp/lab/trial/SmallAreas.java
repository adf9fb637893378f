package eu.masp.lab.trial;

import eu.masp.simulation.results.SmallGroups;
import eu.masp.simulation.results.Summary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is not shown of an area and its parts, because too few real people live there or because what is shown of the others would
 * tell. It is the same wherever one looks from: a province that is left out of the whole is left out when it is chosen too, and so
 * are its comuni; otherwise the one could be taken from the other.
 *
 * @param whole whether nothing is shown at all
 * @param parts of which nothing is shown
 */
record SmallAreas(boolean whole, Set<String> parts) {
    /** Of real people, fewer rows than these stand behind no figure that is shown. */
    static final int FEWEST_REAL_ROWS = 50;
    static final SmallAreas NONE = new SmallAreas(false, Set.of());

    private static final String UNKNOWN = "unknown";

    /** @param summary by {@link Areas#grouping}, of the whole population */
    static SmallAreas of(Areas areas, String area, Summary.OfMeasure summary) {
        Map<String, Long> rows = new LinkedHashMap<>();
        summary.groups().forEach(group -> rows.merge(String.valueOf(group.group()), group.rows(), Long::sum));
        boolean placed = summary.groups().stream().noneMatch(group -> group.group() == null);
        if (rows.values().stream().mapToLong(Long::longValue).sum() < FEWEST_REAL_ROWS) {
            return new SmallAreas(true, rows.keySet());
        }
        if (!placed) {
            return NONE;
        }
        return area.isEmpty() ? new SmallAreas(false, SmallGroups.of(rows, FEWEST_REAL_ROWS))
                : ofComuni(areas, area, rows);
    }

    private static SmallAreas ofComuni(Areas areas, String area, Map<String, Long> rows) {
        Set<String> known = areas.provinces().keySet();
        Map<String, Map<String, Long>> byProvince = new LinkedHashMap<>();
        rows.forEach((comune, count) -> byProvince.computeIfAbsent(provinceOf(areas, known, comune),
                _ -> new LinkedHashMap<>()).put(comune, count));
        Map<String, Long> provinces = new LinkedHashMap<>();
        byProvince.forEach((province, comuni) -> provinces.put(province,
                comuni.values().stream().mapToLong(Long::longValue).sum()));
        String province = area.startsWith(Areas.PROVINCE) ? area.substring(Areas.PROVINCE.length())
                : provinceOf(areas, known, area);
        Map<String, Long> comuni = byProvince.getOrDefault(province, Map.of());
        if (provinces.getOrDefault(province, 0L) < FEWEST_REAL_ROWS
                || SmallGroups.of(provinces, FEWEST_REAL_ROWS).contains(province)) {
            return new SmallAreas(true, comuni.keySet());
        }
        Set<String> small = SmallGroups.of(comuni, FEWEST_REAL_ROWS);
        return new SmallAreas(!area.startsWith(Areas.PROVINCE) && (!comuni.containsKey(area) || small.contains(area)),
                small);
    }

    private static String provinceOf(Areas areas, Set<String> provinces, String comune) {
        return provinces.stream().filter(each -> areas.holds(Areas.PROVINCE + each, comune))
                .findFirst().orElse(UNKNOWN);
    }
}
