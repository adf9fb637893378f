package eu.masp.grants.pilot;

import java.util.Locale;

/** The six areas of the pilot; the comune stands for all of an area in the answers that are made up. */
enum PilotArea {
    BERGAMO("Bergamo", "016024"), BRESCIA("Brescia", "017029"), CREMONA("Cremona", "019036"), LECCO("Lecco",
            "097042"), MANTOVA("Mantova", "020030"), MONZA_BRIANZA("Monza e Brianza", "108033");

    private final String title;
    private final String comune;

    PilotArea(String title, String comune) {
        this.title = title;
        this.comune = comune;
    }

    String title() {
        return title;
    }

    String comune() {
        return comune;
    }

    String territory() {
        return "tnc-" + word();
    }

    String leadBody() {
        return "asl-" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** So many of a whole as fall to this area when all have the same, the first ones one more. */
    int share(int whole) {
        int areas = values().length;
        return whole / areas + (ordinal() < whole % areas ? 1 : 0);
    }
}
