package eu.masp.competences.story;

import eu.masp.shell.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a proposal.
 *
 * @param concept a competence by its id; a skill or an occupation by its URI
 * @param quote the words of the text that led to it; empty where she added it herself
 * @param statement what stands on her profile for it; null where nothing does
 */
record Decision(String concept, ProposalKind kind, Words label, boolean kept, String quote, @Nullable UUID statement) {

    static Decision of(ResultSet row, int number) throws SQLException {
        return new Decision(row.getString("concept"), ProposalKind.of(row.getString("kind")),
                new Words(row.getString("label_it"), row.getString("label_en")),
                row.getString("verdict").equals("kept"), row.getString("quote"),
                row.getObject("statement", UUID.class));
    }
}
