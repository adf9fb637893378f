package eu.masp.people.web;

import eu.masp.people.PeopleSettings;
import eu.masp.post.Post;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages around letters with a link: "we have written to you", and "this link opens nothing any more". */
@Component
class LetterPages {
    private final Post post;
    private final PeopleSettings settings;

    LetterPages(Post post, PeopleSettings settings) {
        this.post = post;
        this.settings = settings;
    }

    /** The same for everybody; in a demonstration that sends no mail, with the link itself, which says so. */
    ModelAndView sent(String about, Optional<String> link) {
        boolean byMail = post.byMail();
        return new ModelAndView("people/letter-sent", Map.of("about", about, "byMail", byMail,
                "link", settings.demonstration() && !byMail ? link.orElse("") : ""));
    }

    ModelAndView gone(String again) {
        ModelAndView page = new ModelAndView("people/link-gone", HttpStatus.GONE);
        page.addObject("again", again);
        return page;
    }
}
