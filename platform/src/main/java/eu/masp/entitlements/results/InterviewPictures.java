package eu.masp.entitlements.results;

import eu.masp.entitlements.ResultPicture;
import eu.masp.entitlements.ResultPictures;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.InterviewCookie;
import eu.masp.entitlements.interview.Interviews;
import eu.masp.entitlements.words.Wordings;
import eu.masp.measures.Text;
import eu.masp.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The result page as a picture in both languages: measures, verdicts and amounts. */
@Component
class InterviewPictures implements ResultPictures {
    private final Interviews interviews;
    private final ResultsPages pages;
    private final Wordings wordings;

    InterviewPictures(Interviews interviews, ResultsPages pages, Wordings wordings) {
        this.interviews = interviews;
        this.pages = pages;
        this.wordings = wordings;
    }

    @Override
    public Optional<ResultPicture> of(HttpServletRequest request) {
        return InterviewCookie.read(request).flatMap(interviews::find).map(this::picture);
    }

    private ResultPicture picture(Interview interview) {
        ResultsPage italian = pages.page(interview, wordings.in(Language.IT.locale()));
        ResultsPage english = pages.page(interview, wordings.in(Language.EN.locale()));
        List<ResultPicture.Line> lines = new ArrayList<>();
        add(lines, ResultPicture.Verdict.YES, yours(italian), yours(english));
        add(lines, ResultPicture.Verdict.ONE_STEP, italian.oneStep(), english.oneStep());
        add(lines, ResultPicture.Verdict.UNKNOWN, italian.open(), english.open());
        return new ResultPicture(interview.facts().on(), Text.of(italian.headline(), english.headline()), lines);
    }

    private static List<Card> yours(ResultsPage page) {
        return page.yours().stream().flatMap(group -> group.cards().stream()).toList();
    }

    /** The order follows the titles, which differ between the languages. */
    private static void add(List<ResultPicture.Line> lines, ResultPicture.Verdict verdict, List<Card> italian,
            List<Card> english) {
        for (Card card : italian) {
            Card other = english.stream().filter(each -> each.id().equals(card.id())).findFirst().orElse(card);
            lines.add(new ResultPicture.Line(card.id(), verdict, Text.of(card.title(), other.title()),
                    Text.of(says(card, verdict), says(other, verdict))));
        }
    }

    private static String says(Card card, ResultPicture.Verdict verdict) {
        return switch (verdict) {
            case YES -> card.brief();
            case ONE_STEP -> card.toDo();
            case UNKNOWN -> card.lines().stream().flatMap(line -> Stream.concat(line.needs().stream(),
                    line.withheld().stream())).map(Card.Need::label).distinct().collect(Collectors.joining(", "));
        };
    }
}
