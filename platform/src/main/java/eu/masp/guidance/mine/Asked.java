package eu.masp.guidance.mine;

import eu.masp.guidance.content.Service;

/** A service in one of its territories, to ask for accompaniment. */
public record Asked(Service service, String territory, String title) {

    public String id() {
        return service.id() + "@" + territory;
    }
}
