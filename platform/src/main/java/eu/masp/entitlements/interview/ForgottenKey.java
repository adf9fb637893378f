package eu.masp.entitlements.interview;

import eu.masp.entitlements.NextInterview;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Takes the key away: without it nobody opens the answers, and they expire. */
@Component
class ForgottenKey implements NextInterview {

    @Override
    public void beginsAnew(HttpServletRequest request, HttpServletResponse response) {
        InterviewCookie.delete(request, response);
    }
}
