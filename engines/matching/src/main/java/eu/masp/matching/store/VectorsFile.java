package eu.masp.matching.store;

import eu.masp.matching.embedding.Vectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The vectors of a version's preferred labels of one kind and language. */
public final class VectorsFile {

    private static final int MAGIC = 0x4D415632; // MAV2

    private VectorsFile() {
    }

    public static void write(Vectors vectors, Path file) throws IOException {
        int length = vectors.rows().length == 0 ? 0 : vectors.rows()[0].length;
        Growing out = new Growing().number(MAGIC).text(vectors.model()).number((int) vectors.sum())
                .number(vectors.rows().length).number(length);
        for (int i = 0; i < vectors.rows().length; i++) {
            out.number(Float.floatToIntBits(vectors.scales()[i])).bytes(vectors.rows()[i]);
        }
        Complete.write(file, out.done());
    }

    /** @throws IOException if there is none, or it was changed or cut */
    public static Vectors read(Path file) throws IOException {
        ByteBuffer in = Complete.read(file);
        if (in.remaining() < Integer.BYTES || in.getInt() != MAGIC) {
            throw new IOException(file + " was made by another version of MASP: import it anew.");
        }
        byte[] model = new byte[in.getInt()];
        in.get(model);
        long sum = Integer.toUnsignedLong(in.getInt());
        byte[][] rows = new byte[in.getInt()][in.getInt()];
        float[] scales = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scales[i] = Float.intBitsToFloat(in.getInt());
            in.get(rows[i]);
        }
        return new Vectors(new String(model, StandardCharsets.UTF_8), sum, rows, scales);
    }
}
