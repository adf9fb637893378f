package eu.masp.catalogue.web;

import eu.masp.measures.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The measures that a person asked for, and what was asked.
 *
 * @param words what was typed to find a measure by its words
 * @param past whether the measures are those that are in force no more, or not yet
 * @param elsewhen how many there are on the other side: past, or in force
 */
public record MeasureList(String words, Place place, Measure.@Nullable Kind kind, boolean past, List<Measure> measures,
        int elsewhen) {

    public boolean isFiltered() {
        return !words.isEmpty() || place.found() != null || kind != null;
    }

    /** The same list for one of the places that may have been meant. */
    public String addressFor(String code) {
        return address(code, past);
    }

    /** The same list, of the past instead of today, or the other way round. */
    public String addressElsewhen() {
        return address(place.found() == null ? "" : place.found().code(), !past);
    }

    private String address(String comune, boolean ofThePast) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/measures");
        if (!words.isEmpty()) {
            address.queryParam("q", "{words}");
        }
        if (!comune.isEmpty()) {
            address.queryParam("comune", comune);
        }
        if (kind != null) {
            address.queryParam("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (ofThePast) {
            address.queryParam("when", "past");
        }
        return words.isEmpty() ? address.build().toUriString() : address.encode().buildAndExpand(words).toUriString();
    }
}
