package eu.masp.grants.desk.queue;

import eu.masp.grants.desk.DeskAccess.Opened;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signals of one case. */
@Component
public class Signals {
    private final QueueTable table;

    Signals(QueueTable table) {
        this.table = table;
    }

    public List<Signal> of(Opened opened, UUID reader) {
        return table.signals(opened.id(), reader);
    }
}
