package eu.masp.entitlements.interview;

import eu.masp.measures.Ask;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import java.util.Objects;
import java.util.Optional;

/** What one page asks: one input of every member it concerns, or how many members a list has. */
public sealed interface Topic {

    /** How many there are. */
    record HowMany(Entity entity) implements Topic {
        @Override
        public String id() {
            return Objects.requireNonNull(entity.list());
        }
    }

    /** One input. */
    record About(Input input) implements Topic {
        @Override
        public String id() {
            return input.id();
        }

        @Override
        public Entity entity() {
            return input.entity();
        }
    }

    /** As it stands in the page's address: {@code child.birth_date}, or {@code children}. */
    String id();

    Entity entity();

    static Topic of(Ask ask) {
        Input input = ask.input();
        return input == null ? new HowMany(ask.entity()) : new About(input);
    }

    /** The topic with this id, when people may be asked about it. */
    static Optional<Topic> find(Vocabulary vocabulary, String id) {
        Optional<Topic> list = vocabulary.findList(id).map(HowMany::new);
        return list.isPresent() ? list
                : vocabulary.findInput(id).filter(Input::askedToPerson).map(About::new);
    }
}
