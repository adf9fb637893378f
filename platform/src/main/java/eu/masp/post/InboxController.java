package eu.masp.post;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The letters of the person who is signed in; the principal's name is the account. */
@Controller
class InboxController {
    private final LetterTable table;
    private final Post post;
    private final Clock clock;

    InboxController(LetterTable table, Post post, Clock clock) {
        this.table = table;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    ModelAndView inbox(@Nullable Principal reader) {
        if (reader == null) {
            return new ModelAndView("redirect:/sign-in?next=/inbox");
        }
        UUID account = UUID.fromString(reader.getName());
        List<InboxLetter> letters = post.inbox(account);
        table.markRead(account, clock.instant());
        return new ModelAndView("post/inbox",
                Map.of("letters", letters, "byMail", post.byMail(), "zone", clock.getZone()));
    }
}
