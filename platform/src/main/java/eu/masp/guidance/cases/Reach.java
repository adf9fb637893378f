package eu.masp.guidance.cases;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases that somebody's seats reach: those of the seat's body, within the seat's territory. */
public record Reach(List<Seat> seats) {
    /** A condition on cases as {@code c}; {@link #in} gives its values. */
    public static final String REACHED = """
            EXISTS (SELECT FROM unnest(:bodies, :territories) AS seat (body, territory)
                    WHERE seat.body = c.body AND (seat.territory IS NULL OR seat.territory = c.territory))
            """;

    public static Reach of(SignedIn me, Role... roles) {
        return new Reach(me.requireAnySeat(roles));
    }

    public JdbcClient.StatementSpec in(JdbcClient.StatementSpec query) {
        @Nullable
        String[] territories = new String[seats.size()];
        for (int i = 0; i < territories.length; i++) {
            territories[i] = seats.get(i).territory();
        }
        return query.param("bodies", seats.stream().map(Seat::body).toArray(String[]::new))
                .param("territories", territories);
    }
}
