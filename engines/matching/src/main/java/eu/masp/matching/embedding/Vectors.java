package eu.masp.matching.embedding;

/**
 * Vectors of length 1 in eight bits for each number: a cosine is off by less than 0.01.
 *
 * @param model what made them
 * @param sum of the texts they were made of
 * @param rows a vector each, in −127 to 127
 * @param scales what a row's numbers have to be multiplied with
 */
public record Vectors(String model, long sum, byte[][] rows, float[] scales) {

    private static final int MOST = 127;

    public static Vectors of(String model, long sum, float[][] vectors) {
        byte[][] rows = new byte[vectors.length][];
        float[] scales = new float[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            scales[i] = scale(vectors[i]);
            rows[i] = row(vectors[i], scales[i]);
        }
        return new Vectors(model, sum, rows, scales);
    }

    private static float scale(float[] vector) {
        float largest = 1e-6f;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest / MOST;
    }

    private static byte[] row(float[] vector, float scale) {
        byte[] row = new byte[vector.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) Math.round(vector[i] / scale);
        }
        return row;
    }

    /** The cosine of a vector of length 1 with each row. */
    public float[] cosines(float[] vector) {
        float scale = scale(vector);
        byte[] row = row(vector, scale);
        float[] cosines = new float[rows.length];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = dot(row, rows[i]) * scale * scales[i];
        }
        return cosines;
    }

    private static int dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
