package eu.masp.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many forms, and how many API calls, one address may send: enough for an office behind one address, too few for a flood.
 * They are counted apart, so that a program does not stop the forms of the people who share its address.
 */
@Component
@Order(FilterOrder.RATE_LIMIT)
public class RateLimit extends OncePerRequestFilter {
    private static final int ADDRESSES = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** "A few seconds", as the page says: after one second there would be room for very few. */
    private static final long SHORTEST_WAIT_SECONDS = 5;
    private static final String API = "/api/";

    private final int requestsPerMinute;
    /** Addresses are held in memory for as long as the limit needs them, and nowhere else. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    RateLimit(ShellSettings settings) {
        this.requestsPerMinute = settings.requestsPerMinute();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") && !isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(key(request), _ -> newBucket())
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(SHORTEST_WAIT_SECONDS,
                Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requestsPerMinute).refillGreedy(requestsPerMinute, MINUTE))
                .build();
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }

    private static String key(HttpServletRequest request) {
        return (isApi(request) ? "api " : "forms ") + network(request.getRemoteAddr());
    }

    /** One household or office holds a whole IPv6 network of 64 bits. */
    public static String network(String address) {
        String[] groups = address.split(":");
        return groups.length > 4 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
