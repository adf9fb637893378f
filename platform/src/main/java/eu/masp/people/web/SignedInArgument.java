package eu.masp.people.web;

import eu.masp.people.SecondFactorMissingException;
import eu.masp.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives controllers the {@link SignedIn} of a request, and leads others to the door. */
@Configuration(proxyBeanMethods = false)
class SignedInArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver, HandlerExceptionResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class || isOptional(parameter);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<SignedIn> person = SignedIn.now();
        return isOptional(parameter) ? person : person.orElseThrow(NotSignedInException::new);
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception failure) {
        if (failure instanceof NotSignedInException) {
            return to(UriComponentsBuilder.fromPath("/sign-in").queryParam("next", "{next}").encode()
                    .buildAndExpand(asked(request)).toUriString());
        }
        return failure instanceof SecondFactorMissingException ? to("/account/second-factor") : null;
    }

    /** Where to go on afterwards; what a form was about to do is not done by a link. */
    private static String asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/account";
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private static boolean isOptional(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class && Objects.equals(
                ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(), SignedIn.class);
    }
}
