package eu.masp.entitlements.interview;

import eu.masp.entitlements.CheckedTogether;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the pages of the interview which {@link Sitting} they are of, and takes no answer from a page of another one. */
@Configuration(proxyBeanMethods = false)
class Sittings implements WebMvcConfigurer, HandlerInterceptor {
    private static final String OTHER = "/check?other";

    private final CheckedTogether together;

    Sittings(CheckedTogether together) {
        this.together = together;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/check", "/check/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String word = request.getMethod().equals("POST") ? request.getParameter(Sitting.FIELD) : null;
        if (word == null || of(request).takes(word)) {
            return true;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", OTHER);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.setHeader(HttpHeaders.LOCATION, OTHER);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        }
        return false;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && page.getViewName().startsWith("entitlements/")) {
            page.addObject(Sitting.FIELD, of(request));
        }
    }

    private Sitting of(HttpServletRequest request) {
        return new Sitting(InterviewCookie.read(request).map(InterviewKey::mark).orElse(""),
                together.now().orElse(null));
    }
}
