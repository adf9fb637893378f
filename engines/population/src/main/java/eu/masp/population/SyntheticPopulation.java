package eu.masp.population;

import eu.masp.measures.Catalogue;
import eu.masp.measures.InvalidContentException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/** Draws a synthetic population into a folder, for programs that do not go by the command line. */
public final class SyntheticPopulation {

    /** Fewest and most persons that can be drawn. */
    public static final long FEWEST = 1_000;
    public static final long MOST = 100_000_000;
    /** Years of the date on which persons are as old as drawn: further away the margins say nothing. */
    public static final int FIRST_YEAR = 2024;
    public static final int LAST_YEAR = 2035;

    private SyntheticPopulation() {
    }

    /**
     * Draws and writes; the folder appears when everything in it is written.
     *
     * @param catalogue its vocabulary must have the inputs that are drawn, and its comuni
     * @param folder must not be there yet; the one above it must
     * @param drawn told again and again how many persons are drawn so far, by the calling thread
     * @throws InvalidContentException when the vocabulary does not fit
     * @throws IOException when the files cannot be written: why, in words for people; nothing is left
     * @throws InterruptedException when the thread is told to stop: nothing is left
     */
    public static void write(Catalogue catalogue, long persons, long seed, LocalDate on, int threads, Path folder,
            LongConsumer drawn) throws IOException, InterruptedException {
        if (persons < FEWEST || persons > MOST) {
            throw new IllegalArgumentException(persons + " persons: from " + FEWEST + " to " + MOST);
        }
        if (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(on + ": from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        VocabularyCheck.check(catalogue.vocabulary(), "The folder of measures");
        Comuni comuni = Comuni.of(catalogue.vocabulary(), "The folder of measures");
        try (Destination destination = Destination.of(folder, false, persons)) {
            Population population = Population.fit(persons, seed, on, Margins.read(), comuni);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            PopulationFolder.write(population, threads, destination, drawn);
        } catch (BadUse e) {
            throw new IOException(e.getMessage(), e);
        } catch (SQLException e) {
            throw new IOException(PopulationCommand.failure(e, folder), e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
