package eu.masp.guidance.caseload;

/** A body in one of its territories. */
public record Place(String body, String territory, String title) {

    public String id() {
        return body + "@" + territory;
    }
}
