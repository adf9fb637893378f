package eu.masp.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request that is too large before anything reads it, or, if it does not tell its size, while it is read. */
@Component
@Order(FilterOrder.BODY_LIMIT)
class BodyLimit extends OncePerRequestFilter {
    /** Set on a request that turned out too large, for the page that reports it. */
    static final String EXCEEDED = BodyLimit.class.getName();

    private final long limit;

    BodyLimit(ShellSettings settings) {
        this.limit = settings.bodyLimit().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Measured(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private final class Measured extends HttpServletRequestWrapper {
        Measured(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), this);
        }
    }

    private final class Counting extends ServletInputStream {
        private final ServletInputStream body;
        private final HttpServletRequest request;
        private long read;

        Counting(ServletInputStream body, HttpServletRequest request) {
            this.body = body;
            this.request = request;
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
