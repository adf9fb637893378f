package eu.masp.simulation.results;

import eu.masp.simulation.population.PopulationException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there when it is whole: nobody takes half a result for a whole one. */
public final class WholeFile {

    /** What writes the file. */
    public interface Writer {
        void write(Path file) throws IOException, java.sql.SQLException;
    }

    private WholeFile() {
    }

    public static void write(Path target, Writer writer) {
        Path folder = target.toAbsolutePath().getParent();
        Path half = target.resolveSibling("." + target.getFileName() + ".part");
        if (folder == null || !Files.isDirectory(folder)) {
            throw new PopulationException(target + " cannot be written: there is no folder " + folder + ".");
        }
        if (Files.isDirectory(target)) {
            throw new PopulationException(target + " cannot be written: it is a folder.");
        }
        Unfinished unfinished = Unfinished.begin(half);
        try {
            unfinished.delete();
            writer.write(half);
            unfinished.end(() -> Files.move(half, target, StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException | java.sql.SQLException e) {
            throw new PopulationException(target + " could not be written: " + WriteFailure.words(e));
        } finally {
            unfinished.delete();
            unfinished.forget();
        }
    }
}
