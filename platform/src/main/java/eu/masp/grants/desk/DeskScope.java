package eu.masp.grants.desk;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The areas of calls that somebody's seats reach: those that the seat's body leads, within the seat's territory. */
public record DeskScope(List<Seat> seats) {
    /** A condition on the areas of calls as {@code ca}; {@link #in} gives its values. */
    public static final String REACHED = """
            EXISTS (SELECT FROM unnest(:bodies, :territories) AS seat (body, territory)
                    WHERE seat.body = ca.lead_body AND (seat.territory IS NULL OR seat.territory = ca.area))
            """;

    public static DeskScope of(SignedIn me, Role... roles) {
        return new DeskScope(me.requireAnySeat(roles));
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

    /** The part of it in one body. */
    public DeskScope of(String body) {
        return new DeskScope(seats.stream().filter(seat -> seat.body().equals(body)).toList());
    }

    public List<String> bodies() {
        return seats.stream().map(Seat::body).distinct().toList();
    }
}
