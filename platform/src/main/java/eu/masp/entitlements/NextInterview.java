package eu.masp.entitlements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** For who asks several people in one browser: what one of them said is no beginning for the next. */
public interface NextInterview {

    /** The next visit to {@code /check} in this browser begins with nothing known; what was answered there is not reached any more. */
    void beginsAnew(HttpServletRequest request, HttpServletResponse response);
}
