package eu.masp.catalogue.api;

import eu.masp.measures.Catalogue;
import eu.masp.measures.CodeList;
import eu.masp.measures.Measure;

/** Looks a name of an address up; one that is not there is a problem that names the nearest. */
final class Known {
    private Known() {
    }

    static Measure measure(Catalogue catalogue, String id) {
        return catalogue.findMeasure(id).orElseThrow(() -> ApiProblem.notFound(ApiParameters.unknown("measure", id,
                catalogue.measures().stream().map(Measure::id).toList())));
    }

    static CodeList codes(Catalogue catalogue, String id) {
        CodeList list = catalogue.vocabulary().codes().get(id);
        if (list == null) {
            throw ApiProblem.notFound(ApiParameters.unknown("code list", id, catalogue.vocabulary().codes().keySet()));
        }
        return list;
    }
}
