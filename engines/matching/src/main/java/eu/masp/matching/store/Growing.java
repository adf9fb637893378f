package eu.masp.matching.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Bytes that grow as they are written. */
final class Growing {

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 20);

    private void room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + more));
            larger.put(bytes.flip());
            bytes = larger;
        }
    }

    Growing number(int value) {
        room(Integer.BYTES);
        bytes.putInt(value);
        return this;
    }

    Growing text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        bytes.put(encoded);
        return this;
    }

    Growing texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    Growing bytes(byte[] more) {
        room(more.length);
        bytes.put(more);
        return this;
    }

    ByteBuffer done() {
        return bytes.duplicate().flip();
    }
}
