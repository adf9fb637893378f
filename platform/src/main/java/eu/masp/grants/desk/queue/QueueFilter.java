package eu.masp.grants.desk.queue;

import eu.masp.grants.applications.ApplicationState;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which applications, and in which order.
 *
 * @param call its code; empty for all
 * @param state a state's word; empty for those that wait for an officer
 * @param area a territory; empty for all
 * @param byRisk those with more signals first, not those that wait longest
 */
public record QueueFilter(String call, String state, String area, boolean byRisk) {

    public static QueueFilter of(String call, String state, String area, String order) {
        boolean known = Arrays.stream(ApplicationState.values()).anyMatch(each -> each.word().equals(state));
        return new QueueFilter(call.strip(), known ? state : "", area.strip(), order.equals("risk"));
    }

    /** Whether only those that wait for an officer are meant. */
    public boolean waiting() {
        return state.isEmpty();
    }

    QueueFilter onlyWaiting() {
        return new QueueFilter(call, "", area, byRisk);
    }

    /** An address that carries the filter along. */
    public String address(String path, String... more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> values = List.of("call", call, "state", state, "area", area, "order", byRisk ? "risk" : "");
        add(address, values.toArray(String[]::new));
        add(address, more);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                address.queryParam(pairs[i], pairs[i + 1]);
            }
        }
    }
}
