package eu.masp.shell;

import java.time.LocalDate;
import java.util.Optional;

/** When the rules that MASP runs on were compared with their sources; whoever has the rules says it. */
public interface RulesChecked {

    /** Empty where a rule was never checked. */
    Optional<Between> checked();

    /** The days of the oldest and of the newest check. */
    record Between(LocalDate oldest, LocalDate newest) {}
}
