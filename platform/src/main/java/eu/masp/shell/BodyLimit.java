package eu.masp.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request that is too large before anything reads it, or, if it does not tell its size, while it is read. */
@Component
@Order(FilterOrder.BODY_LIMIT)
class BodyLimit extends OncePerRequestFilter {
    /** Set on a request that turned out too large, for the page that reports it. */
    static final String EXCEEDED = BodyLimit.class.getName();

    /** Where papers are sent to, and nowhere else. */
    private static final List<String> PAPERS = List.of("/applications/", "/guidance/", "/caseload/");

    private final long ordinary;
    private final long upload;

    BodyLimit(ShellSettings settings) {
        this.ordinary = settings.bodyLimit().toBytes();
        this.upload = settings.uploadLimit().toBytes();
    }

    private long limit(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && PAPERS.stream().anyMatch(request.getRequestURI()::startsWith) ? upload : ordinary;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            // Not sendError: what answers then would take the form apart again, and a file that is too large breaks it.
            request.setAttribute(EXCEEDED, true);
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.getRequestDispatcher("/error").forward(new Unread(request), response);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Measured(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The request without what it brings. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }

    private static final class Measured extends HttpServletRequestWrapper {
        private final long limit;

        Measured(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), this, limit);
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream body;
        private final HttpServletRequest request;
        private final long limit;
        private long read;

        Counting(ServletInputStream body, HttpServletRequest request, long limit) {
            this.body = body;
            this.request = request;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = body.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > limit) {
                request.setAttribute(EXCEEDED, true);
                throw new IOException("The request is larger than " + limit + " bytes");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
