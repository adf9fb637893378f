package eu.masp.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks only at routes that begin with the same word as the address. Spring tries all routes with a variable in them, one after the
 * other: with some hundreds of them that is a seventh of the work for a request.
 */
@Component
final class RoutesByFirstWord implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {
        /** For each route the words it may begin with; none: any. */
        private final Map<RequestMappingInfo, List<String>> words = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route,
                HttpServletRequest request) {
            List<String> any = words.computeIfAbsent(route, Mapping::firstWords);
            String path = request.getRequestURI();
            return any.isEmpty() || any.stream().anyMatch(word -> begins(path, word)) || !isPlain(firstWord(path))
                    ? super.getMatchingMapping(route, request)
                    : null;
        }

        private static List<String> firstWords(RequestMappingInfo route) {
            List<String> all = route.getPatternValues().stream().map(Mapping::firstWord).distinct().toList();
            return all.stream().allMatch(word -> !word.isEmpty() && isPlain(word)) ? all : List.of();
        }

        private static boolean begins(String path, String word) {
            int end = word.length() + 1;
            return path.startsWith(word, 1) && (path.length() == end || path.charAt(end) == '/');
        }

        /** Anything else, as a percent sign or a variable, is for Spring to make out. */
        private static boolean isPlain(String word) {
            return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        }

        private static String firstWord(String path) {
            int end = path.indexOf('/', 1);
            return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
        }
    }
}
