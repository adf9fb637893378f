package eu.masp.matching.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/** Files that are found whole or not at all: written beside, forced to the disk, moved; with a sum over their bytes at the end. */
final class Complete {

    private static final int SUM_BYTES = Long.BYTES;

    private Complete() {
    }

    static void write(Path file, ByteBuffer content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content.duplicate());
        Path growing = file.resolveSibling("." + file.getFileName() + "-growing-" + ProcessHandle.current().pid());
        try {
            try (FileChannel channel = FileChannel.open(growing, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                writeAll(channel, content.duplicate());
                writeAll(channel, ByteBuffer.allocate(SUM_BYTES).putLong(sum.getValue()).flip());
                channel.force(true);
            }
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** @throws IOException if the file was changed or cut */
    static ByteBuffer read(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        int length = all.limit() - SUM_BYTES;
        CRC32 sum = new CRC32();
        if (length >= 0) {
            sum.update(all.slice(0, length));
        }
        if (length < 0 || all.getLong(length) != sum.getValue()) {
            throw new IOException(file + " is damaged: import it anew.");
        }
        return all.slice(0, length);
    }
}
