package eu.masp.assessment.calibration;

import eu.masp.assessment.ResponseTable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Different patterns of answers, each with how many people gave it: people with the same answers are worked out once.
 *
 * @param rows one category for each item, −1 where nothing was answered
 * @param counts people with this pattern
 */
record Patterns(List<byte[]> rows, int[] counts) {

    /** Who answered nothing is left out. */
    static Patterns of(ResponseTable table) {
        Map<ByteBuffer, Integer> found = new LinkedHashMap<>();
        for (byte[] row : table.categories()) {
            if (answered(row)) {
                found.merge(ByteBuffer.wrap(row), 1, Integer::sum);
            }
        }
        List<byte[]> rows = new ArrayList<>();
        int[] counts = new int[found.size()];
        for (Map.Entry<ByteBuffer, Integer> entry : found.entrySet()) {
            counts[rows.size()] = entry.getValue();
            rows.add(entry.getKey().array());
        }
        return new Patterns(rows, counts);
    }

    private static boolean answered(byte[] row) {
        for (byte category : row) {
            if (category >= 0) {
                return true;
            }
        }
        return false;
    }

    int persons() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
