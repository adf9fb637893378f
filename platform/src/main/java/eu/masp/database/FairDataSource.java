package eu.masp.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out a pool's connections in the order in which they are asked for. The pool itself gives one to whoever happens to be there when
 * it is returned: with hundreds waiting, as on a call's opening day, some would wait until their patience ends. A few are kept for
 * those on whom all the others wait.
 */
final class FairDataSource extends DelegatingDataSource {
    private final Semaphore places;
    private final Duration patience;

    /** @param places how many of the pool's connections may be out at once; one for each of the rest is kept for the first */
    FairDataSource(DataSource pool, int places, Duration patience) {
        super(pool);
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (FirstInLine.now()) {
            return super.getConnection();
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("no connection free for " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
        try {
            return returning(super.getConnection());
        } catch (SQLException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** Gives the place back, once, when the connection is closed. */
    private Connection returning(Connection connection) {
        AtomicBoolean out = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                (_, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    } finally {
                        if (method.getName().equals("close") && out.compareAndSet(true, false)) {
                            places.release();
                        }
                    }
                });
    }
}
