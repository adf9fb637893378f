package eu.masp.grants.desk;

import eu.masp.grants.calls.Call;
import eu.masp.papers.Paper;
import eu.masp.papers.Papers;
import eu.masp.grants.rules.RuleSets;
import eu.masp.measures.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The papers of a case, by the names that the call's measure gives them. */
@Component
public class DeskPapers {
    private final Papers papers;
    private final RuleSets rules;

    DeskPapers(Papers papers, RuleSets rules) {
        this.papers = papers;
        this.rules = rules;
    }

    public List<PaperLine> of(UUID subject, Call call, Show show) {
        List<Paper> own = papers.of(subject);
        Map<String, String> titles = titles(call, show);
        // A person may well send one paper with two applications; one receipt for two refunds is another matter.
        Set<String> elsewhere = papers.sameElsewhere(subject).stream()
                .filter(same -> same.kind().equals(Paper.RECEIPT)
                        || own.stream().noneMatch(each -> each.sentBy().equals(same.sentBy())))
                .map(Paper::sha256).collect(Collectors.toSet());
        return own.stream().map(each -> new PaperLine(each, title(each.kind(), titles, show),
                elsewhere.contains(each.sha256()),
                own.stream().anyMatch(other -> !other.id().equals(each.id()) && other.sha256().equals(each.sha256()))))
                .toList();
    }

    /** What the call asks for, by id. */
    public Map<String, String> titles(Call call, Show show) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> known = new LinkedHashMap<>();
        rules.catalogue(Objects.requireNonNull(call.ruleSet())).findMeasure(call.measure()).map(Measure::evidence)
                .orElse(List.of()).stream().filter(each -> !each.toSignIn() || call.papers().contains(each.id()))
                .forEach(each -> known.put(each.id(), show.words().in(each.title())));
        call.papers().forEach(id -> titles.put(id, known.getOrDefault(id, id)));
        known.forEach(titles::putIfAbsent);
        return titles;
    }

    /** Titles of those that the call asks for and that are not there. */
    public List<String> missing(List<PaperLine> there, Call call, Show show) {
        Map<String, String> titles = titles(call, show);
        return missingIds(there, call).stream().map(id -> titles.getOrDefault(id, id)).toList();
    }

    /** Ids of those that the call asks for and that are not there. */
    public List<String> missingIds(List<PaperLine> there, Call call) {
        return call.papers().stream()
                .filter(id -> there.stream().noneMatch(each -> each.paper().kind().equals(id))).toList();
    }

    private static String title(String kind, Map<String, String> titles, Show show) {
        return titles.getOrDefault(kind,
                show.has("desk.paper.kind." + kind) ? show.t("desk.paper.kind." + kind) : kind);
    }
}
