package eu.masp.matching.esco;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error when it goes on for too long: a small ZIP may hold endless zeros. */
final class Bounded extends FilterInputStream {

    private final String name;
    private final long most;
    private long left;

    Bounded(InputStream in, String name, long most) {
        super(in);
        this.name = name;
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new IOException(name + " unpacks to more than " + most / 1_000_000
                    + " MB, which no file of ESCO does: it was not read");
        }
        return read;
    }
}
