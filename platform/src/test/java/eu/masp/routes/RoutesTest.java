package eu.masp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.routes.World.Visitor;
import eu.masp.testing.MaspTest;
import eu.masp.testing.SessionInDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that a controller answers, asked by every kind of visitor with the ids of what belongs to others: closed doors
 * everywhere, but for what {@link Routes} lists.
 */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class RoutesTest {
    private static final Set<Integer> CLOSED = Set.of(403, 404);
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final HttpClient client = HttpClient.newHttpClient();
    /** Doors that are open, and to whom. */
    private final Map<String, List<String>> open = new TreeMap<>();

    @LocalServerPort
    private int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private World world;

    @Test
    void whatBelongsToOthersIsClosed() throws SQLException {
        List<Visitor> visitors = world.visitors();
        List<Route> guarded = routes().stream().filter(route -> !Routes.isPublic(route)).toList();
        assertThat(guarded).hasSizeGreaterThan(10);
        for (Route route : guarded) {
            for (String address : route.addresses(world)) {
                visitors.forEach(visitor -> visit(route, address, visitor));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws SQLException {
        List<Visitor> visitors = world.visitors();
        for (Route route : routes()) {
            if (route.writes() && !route.pattern().startsWith("/api/") && !route.pattern().equals("/error")) {
                String address = route.variables().isEmpty() || !Routes.isPublic(route)
                        ? route.addresses(world).getFirst() : route.pattern().replaceAll("\\{[^}]+}", "x");
                for (Visitor visitor : visitors) {
                    int status = post(route, address, visitor, "").statusCode();
                    if (status != 403) {
                        found(route.name() + " " + status + " without token", visitor);
                    }
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyAddressListedIsThere() {
        Set<String> listed = new TreeSet<>(Routes.exact());
        routes().forEach(route -> listed.remove(route.name()));
        assertThat(listed).as("listed, but no controller answers it").isEmpty();
    }

    private void visit(Route route, String address, Visitor visitor) {
        HttpResponse<String> answer = route.writes()
                ? post(route, address, visitor, SessionInDatabase.formToken())
                : ask(HttpRequest.newBuilder(address(address + query(route))).header("Cookie", visitor.cookies()));
        String problem = problem(route, visitor, answer);
        if (!problem.isEmpty()) {
            found(route.name() + " " + answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("")
                    + problem, visitor);
        }
    }

    private void found(String door, Visitor visitor) {
        open.computeIfAbsent(door, _ -> new ArrayList<>()).add(visitor.name());
    }

    private String problem(Route route, Visitor visitor, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String to = answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
        if (status >= 500) {
            return "fails";
        }
        if (visitor.name().equals("nobody")) {
            return isSeeOther(status) && to.startsWith("/sign-in") || CLOSED.contains(status) ? "" : "open to nobody";
        }
        boolean shows = world.secrets().stream().anyMatch(answer.body()::contains);
        if (Routes.isOwn(route)) {
            return shows ? "shows what is others’" : "";
        }
        Routes.Door door = Routes.door(route);
        boolean may = visitor.role() != null && door.roles().contains(visitor.role());
        if (visitor.role() != null && !visitor.strong()) {
            return isSeeOther(status) && to.startsWith("/account/second-factor") || CLOSED.contains(status) ? ""
                    : "open without second factor";
        }
        boolean concerned = may && visitor.body().equals(door.body());
        // Pages without an id show each body its own.
        if (concerned || may && !route.namesSomething()) {
            return shows && !concerned ? "shows what is others’" : "";
        }
        return CLOSED.contains(status) ? "" : "open";
    }

    private static boolean isSeeOther(int status) {
        return status == 302 || status == 303;
    }

    private HttpResponse<String> post(Route route, String address, Visitor visitor, String token) {
        String body = (token.isEmpty() ? "" : "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&")
                + query(route).replaceFirst("^\\?", "");
        return ask(HttpRequest.newBuilder(address(address)).header("Cookie", visitor.cookies())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(route.method(), BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String query(Route route) {
        return route.required().isEmpty() ? "" : "?" + String.join("&", route.required());
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each : mappings.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = each.getKey().getMethodsCondition().getMethods();
            for (String pattern : each.getKey().getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST)
                        : methods) {
                    routes.add(new Route(method.name(), pattern, required(each.getValue())));
                }
            }
        }
        return routes.stream().sorted(java.util.Comparator.comparing(Route::name)).toList();
    }

    /** Something for each parameter that must be there, so that the answer is about rights. */
    private static List<String> required(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).filter(RoutesTest::isRequired).map(parameter -> {
            parameter.initParameterNameDiscovery(NAMES);
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            String name = annotation.name().isEmpty() ? annotation.value() : annotation.name();
            return (name.isEmpty() ? parameter.getParameterName() : name) + "=" + value(parameter.getParameterType());
        }).toList();
    }

    private static boolean isRequired(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation != null && annotation.required() && !Map.class.isAssignableFrom(parameter.getParameterType())
                && parameter.getParameterType() != java.util.Optional.class
                && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static String value(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        return type == java.time.LocalDate.class ? "2026-11-22" : "1";
    }
}
