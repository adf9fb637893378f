package eu.masp.guidance.cases;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may hold cases today, in the bodies of a reach: a case whose guide has left the service is held by nobody. */
public record Holders(List<Seats.Held> seats) {
    /** A condition on cases as {@code c}: somebody holds it who works there today; {@link #in} gives its values. */
    public static final String HELD = """
            EXISTS (SELECT FROM unnest(:holders, :holder_bodies, :holder_territories)
                        AS holder (account, body, territory)
                    WHERE holder.account = c.guide AND holder.body = c.body
                        AND (holder.territory IS NULL OR holder.territory = c.territory))
            """;

    public static Holders of(Reach reach, Seats seats) {
        return new Holders(seats.holding(Role.GUIDE, reach.seats().stream().map(Seat::body).toList()));
    }

    public JdbcClient.StatementSpec in(JdbcClient.StatementSpec query) {
        @Nullable
        String[] territories = new String[seats.size()];
        for (int i = 0; i < territories.length; i++) {
            territories[i] = seats.get(i).seat().territory();
        }
        return query.param("holders", seats.stream().map(Seats.Held::account).toArray(UUID[]::new))
                .param("holder_bodies", seats.stream().map(held -> held.seat().body()).toArray(String[]::new))
                .param("holder_territories", territories);
    }
}
