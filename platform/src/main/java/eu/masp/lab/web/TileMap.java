package eu.masp.lab.web;

import eu.masp.lab.trial.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** A map of provinces as tiles of one size, laid out roughly as they lie. Those it does not know stand below, in a row. */
public final class TileMap {
    /** Column and row of each province. */
    private static final Map<String, int[]> PLACES = Map.ofEntries(Map.entry("SO", new int[] {2, 0}),
            Map.entry("TN", new int[] {4, 0}), Map.entry("VA", new int[] {0, 1}), Map.entry("CO", new int[] {1, 1}),
            Map.entry("LC", new int[] {2, 1}), Map.entry("BG", new int[] {3, 1}), Map.entry("BS", new int[] {4, 1}),
            Map.entry("MI", new int[] {1, 2}), Map.entry("MB", new int[] {2, 2}), Map.entry("CR", new int[] {3, 2}),
            Map.entry("MN", new int[] {4, 2}), Map.entry("PV", new int[] {1, 3}), Map.entry("LO", new int[] {2, 3}));
    private static final int COLUMNS = 5;
    private static final int SHADES = 5;
    /** Percentage points that would be shown as none. */
    private static final double LEAST = 0.05;

    /** Percentage points between the least and the most below which shades would make much of little. */
    private static final double LITTLE = 0.5;

    private final List<Tile> tiles;
    private final boolean signed;
    private final boolean alike;

    private TileMap(List<Tile> tiles, boolean signed, boolean alike) {
        this.tiles = tiles;
        this.signed = signed;
        this.alike = alike;
    }

    /** A shade and the values it stands for, as they are printed. */
    public record Key(int shade, double least, double most) {}

    /**
     * @param shade 0 to 4, the darkest the most; for differences 0 and 1 less, 2 about the same, 3 and 4 more
     */
    public record Tile(String id, String label, int x, int y, int shade, double value) {}

    /**
     * A map of what each province comes to: where changes make a difference to who is entitled, how many of a hundred more are; else
     * the share of those entitled.
     */
    public static TileMap of(Results.OfMeasure of) {
        boolean signed = of.areas().stream().anyMatch(area -> Math.abs(difference(area)) >= LEAST);
        // Shades follow what is printed: the same figure never has two colours.
        ToDoubleFunction<Results.Area> value = area -> printed(signed ? difference(area) : area.current().share());
        List<Results.Area> known = of.areas().stream().filter(area -> area.id().matches("[A-Z]{2}") && !area.withheld())
                .toList();
        double least = known.stream().mapToDouble(value).min().orElse(0);
        double most = known.stream().mapToDouble(value).max().orElse(0);
        boolean alike = most - least <= LITTLE;
        List<Tile> tiles = new ArrayList<>();
        int extra = 0;
        for (Results.Area area : known) {
            int[] place = PLACES.get(area.id());
            if (place == null) {
                place = new int[] {extra % COLUMNS, 4 + extra / COLUMNS};
                extra++;
            }
            double number = value.applyAsDouble(area);
            tiles.add(new Tile(area.id(), area.label(), place[0], place[1],
                    signed ? difference(number, alike, Math.max(Math.abs(least), Math.abs(most)))
                            : alike ? SHADES / 2 : shade(number, least, most),
                    number));
        }
        return new TileMap(tiles, signed, alike);
    }

    /** How many of a hundred more are entitled than by the rules as they are. */
    private static double difference(Results.Area area) {
        return area.before().decided() == 0 ? 0
                : 100 * (area.current().eligible() - area.before().eligible()) / area.before().decided();
    }

    private static double printed(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static int shade(double value, double least, double most) {
        return Math.min(SHADES - 1, (int) (SHADES * (value - least) / (most - least)));
    }

    private static int difference(double value, boolean alike, double largest) {
        if (Math.abs(value) < LEAST) {
            return 2;
        }
        boolean large = !alike && Math.abs(value) > largest / 2;
        return value > 0 ? large ? 4 : 3 : large ? 0 : 1;
    }

    /** The shades that there are, from the least to the most. */
    public List<Key> keys() {
        return tiles.stream().map(Tile::shade).distinct().sorted()
                .map(shade -> new Key(shade, of(shade).min().orElse(0), of(shade).max().orElse(0))).toList();
    }

    private DoubleStream of(int shade) {
        return tiles.stream().filter(tile -> tile.shade() == shade).mapToDouble(Tile::value);
    }

    /** Whether all provinces are much the same, so that no shade tells them apart. */
    public boolean alike() {
        return alike;
    }

    public List<Tile> tiles() {
        return tiles;
    }

    public boolean signed() {
        return signed;
    }

    public boolean isWorthIt() {
        return tiles.size() > 1;
    }

    public int rows() {
        return 1 + tiles.stream().mapToInt(Tile::y).max().orElse(0);
    }
}
