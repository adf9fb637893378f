package eu.masp.population;

/** Bands as the margins write them: {@code 16-19}, {@code 90+}, {@code 3}. */
final class Bands {

    private Bands() {
    }

    static int from(String band) {
        return Integer.parseInt(band.replaceAll("[-+].*", ""));
    }

    static int to(String band) {
        return band.endsWith("+") ? 999 : Integer.parseInt(band.replaceAll(".*-", ""));
    }
}
