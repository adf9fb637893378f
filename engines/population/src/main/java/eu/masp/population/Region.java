package eu.masp.population;

/** A territory that is fitted on its own. */
enum Region {

    LOMBARDY("Lombardia"), TRENTINO("Provincia di Trento");

    /** Its name in the table of margins. */
    final String published;

    Region(String published) {
        this.published = published;
    }
}
