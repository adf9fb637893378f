package eu.masp.entitlements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Gives the result of the interview that a browser is in; only pages below {@code /check} can ask. */
public interface ResultPictures {

    /** Empty where there is no interview. */
    Optional<ResultPicture> of(HttpServletRequest request);
}
