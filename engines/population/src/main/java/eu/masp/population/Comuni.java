package eu.masp.population;

import eu.masp.measures.CodeList;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * The comuni of Lombardy, then of Trentino, from the vocabulary's list.
 *
 * @param codes Istat codes
 * @param names their names, and those of their provinces
 * @param census residents at the census of 2011
 * @param lombardy how many are Lombardy's
 */
record Comuni(List<String> codes, List<String> names, List<String> provinces, int[] census, int lombardy) {

    static Comuni of(Vocabulary vocabulary, String folder) {
        CodeList list = vocabulary.codes().get("comuni");
        if (list == null) {
            throw problem(folder, "It has no code list 'comuni'.");
        }
        List<CodeList.Code> wanted = new ArrayList<>(
                list.codes().values().stream().filter(c -> is(c, "region_istat", "03")).toList());
        int lombardy = wanted.size();
        wanted.addAll(list.codes().values().stream().filter(c -> is(c, "province_acr", "TN")).toList());
        if (lombardy == 0 || wanted.size() == lombardy) {
            throw problem(folder,
                    "Its list 'comuni' has no comuni of Lombardy (region_istat 03) or of Trentino (province_acr TN).");
        }
        int[] census = new int[wanted.size()];
        for (int c = 0; c < census.length; c++) {
            String cell = wanted.get(c).columns().getOrDefault("population_2011", "");
            if (!cell.matches("[1-9][0-9]{0,7}")) {
                throw problem(folder,
                        "Its list 'comuni' has no residents (population_2011) for " + wanted.get(c).label() + ".");
            }
            census[c] = Integer.parseInt(cell);
        }
        return new Comuni(wanted.stream().map(CodeList.Code::code).toList(),
                wanted.stream().map(CodeList.Code::label).toList(),
                wanted.stream().map(c -> c.columns().getOrDefault("province_name", "")).toList(), census, lombardy);
    }

    private static boolean is(CodeList.Code code, String column, String value) {
        return value.equals(code.columns().get(column));
    }

    private static InvalidContentException problem(String folder, String message) {
        return new InvalidContentException(List.of(new Problem(folder, 0, 0, message)));
    }

    int size() {
        return census.length;
    }

    int first(Region region) {
        return region == Region.LOMBARDY ? 0 : lombardy;
    }

    int end(Region region) {
        return region == Region.LOMBARDY ? lombardy : size();
    }

    /** Dwellings of each comune of the region, from its first: by residents at the census, largest remainders first. */
    int[] share(Region region, int dwellings) {
        int first = first(region);
        int number = end(region) - first;
        long all = 0;
        for (int c = 0; c < number; c++) {
            all += census[first + c];
        }
        int[] shares = new int[number];
        long[] rests = new long[number];
        int given = 0;
        for (int c = 0; c < number; c++) {
            long part = (long) dwellings * census[first + c];
            shares[c] = (int) (part / all);
            rests[c] = part % all;
            given += shares[c];
        }
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < number; c++) {
            order.add(c);
        }
        order.sort((a, b) -> rests[a] == rests[b] ? Integer.compare(a, b) : Long.compare(rests[b], rests[a]));
        for (int i = 0; i < dwellings - given; i++) {
            shares[order.get(i)]++;
        }
        return shares;
    }
}
