package eu.masp.grants.register;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.aid.AidWords;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.Calls;
import eu.masp.measures.Territory;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Grants to persons, for everybody: by call, year and area, never fewer than five persons together. */
@Controller
class PeopleRegisterController {
    private final PeoplePictures pictures;
    private final Calls calls;
    private final CurrentCatalogue catalogue;
    private final Bodies bodies;
    private final Texts texts;
    private final Clock clock;

    PeopleRegisterController(PeoplePictures pictures, Calls calls, CurrentCatalogue catalogue, Bodies bodies,
            Texts texts, Clock clock) {
        this.pictures = pictures;
        this.calls = calls;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/register/people")
    ModelAndView show(Locale locale) {
        Language language = Language.of(locale);
        return new ModelAndView("register/people", Map.of("pictures", pictures.all().stream()
                .map(picture -> shown(picture, calls.find(picture.call()).orElseThrow(), language)).toList(), "words",
                new AidWords(language, bodies, clock.getZone())));
    }

    private ShownPicture shown(PeoplePictures.Picture picture, Call call, Language language) {
        return new ShownPicture(language == Language.IT ? call.titleIt() : call.titleEn(), call.measure(),
                picture.year(),
                picture.takenAt(), call.demonstration(),
                picture.groups().stream()
                        .map(group -> new ShownPicture.Line(group.areas().stream().map(area -> area(area, language))
                                .collect(Collectors.joining(", ")), group.persons(), group.grants(), group.cents()))
                        .toList());
    }

    private String area(String id, Language language) {
        if (id.equals(CallArea.EVERYWHERE)) {
            return texts.get(language, "register.everywhere");
        }
        Territory territory = catalogue.catalogue().territories().get(id);
        return territory == null ? id : territory.title().in(language.code());
    }
}
