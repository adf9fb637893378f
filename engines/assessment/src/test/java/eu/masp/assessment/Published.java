package eu.masp.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * Data on which others have published what their programs find, as how often each pattern of answers occurs.
 */
public final class Published {

    /**
     * Five items of the Law School Admission Test, section 6, 1,000 persons: R. D. Bock and M. Lieberman, Psychometrika 35 (1970), 179–197.
     * In ltm it is {@code LSAT}, in mirt {@code LSAT6}.
     */
    public static final ResponseTable LSAT6 = table(List.of("1", "2", "3", "4", "5"),
            """
                    00000×3, 00001×6, 00010×2, 00011×11, 00100×1, 00101×1, 00110×3, 00111×4, 01000×1, 01001×8, 01011×16, 01101×3,
                    01110×2, 01111×15, 10000×10, 10001×29, 10010×14, 10011×81, 10100×3, 10101×28, 10110×15, 10111×80, 11000×16,
                    11001×56, 11010×21, 11011×173, 11100×11, 11101×61, 11110×28, 11111×298
                    """);

    /** Section 7, the same persons and source; mirt's {@code LSAT7}. */
    public static final ResponseTable LSAT7 = table(List.of("1", "2", "3", "4", "5"), """
            00000×12, 00001×19, 00010×1, 00011×7, 00100×3, 00101×19, 00110×3, 00111×17, 01000×10, 01001×5, 01010×3,
            01011×7, 01100×7, 01101×23, 01110×8, 01111×28, 10000×7, 10001×39, 10010×11, 10011×34, 10100×14, 10101×51,
            10110×15, 10111×90, 11000×6, 11001×25, 11010×7, 11011×35, 11100×18, 11101×136, 11110×32, 11111×308
            """);

    /**
     * Four questions on science and technology, 392 persons in Great Britain: Eurobarometer 38.1 (1992), as used by ltm and mirt under the
     * name {@code Science}; answers 0 to 3 here, 1 to 4 there.
     */
    public static final ResponseTable SCIENCE = table(List.of("Comfort", "Work", "Future", "Benefit"), """
            0000×2, 0210×1, 0312×1, 0320×1, 1000×1, 1013×1, 1100×1, 1111×4, 1112×2, 1120×1, 1121×1, 1122×1, 1132×1,
            1202×1, 1211×2, 1212×1, 1221×3, 1222×3, 1223×2, 1230×1, 1232×2, 1310×1, 1332×2, 1333×1, 2000×1, 2002×2,
            2011×2, 2012×4, 2021×5, 2022×5, 2023×3, 2032×1, 2033×1, 2101×1, 2103×1, 2110×1, 2111×10, 2112×7, 2120×1,
            2121×16, 2122×22, 2123×5, 2130×1, 2131×1, 2132×3, 2133×2, 2202×2, 2210×1, 2211×13, 2212×10, 2213×2, 2220×5,
            2221×23, 2222×52, 2223×8, 2231×7, 2232×13, 2233×12, 2302×1, 2312×1, 2321×2, 2322×4, 2323×4, 2330×1, 2331×1,
            2332×6, 2333×3, 3003×1, 3011×1, 3013×2, 3023×1, 3110×1, 3112×3, 3122×8, 3123×2, 3131×1, 3133×1, 3212×1,
            3221×2, 3222×21, 3223×3, 3231×2, 3232×5, 3233×8, 3321×1, 3322×2, 3323×3, 3331×2, 3332×6, 3333×12
            """);

    private Published() {
    }

    private static ResponseTable table(List<String> items, String patterns) {
        List<byte[]> rows = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        for (String pattern : patterns.strip().split("\\s*,\\s*")) {
            String[] answersAndCount = pattern.split("×");
            for (int i = 0; i < Integer.parseInt(answersAndCount[1]); i++) {
                byte[] row = new byte[items.size()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = (byte) (answersAndCount[0].charAt(column) - '0');
                }
                rows.add(row);
                persons.add(Integer.toString(rows.size()));
            }
        }
        return new ResponseTable(items, persons, rows.toArray(byte[][]::new));
    }
}
