package eu.masp.grants.desk.claims;

import eu.masp.grants.claims.ClaimState;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which claims.
 *
 * @param call its code; empty for all
 * @param state a state's word
 * @param drawn {@code drawn}: only those drawn for the check; {@code rest}: only the others; empty for all
 */
public record ClaimFilter(String call, String state, String drawn) {

    static ClaimFilter of(String call, String state, String drawn) {
        boolean known = Arrays.stream(ClaimState.values()).anyMatch(each -> each.word().equals(state));
        return new ClaimFilter(call.strip(), known ? state : ClaimState.LODGED.word(),
                drawn.equals("drawn") || drawn.equals("rest") ? drawn : "");
    }

    public String address(String path, String... more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        String[] own = {"call", call, "state", state.equals(ClaimState.LODGED.word()) ? "" : state, "drawn", drawn};
        for (String[] pairs : new String[][] {own, more}) {
            for (int i = 0; i < pairs.length; i += 2) {
                if (!pairs[i + 1].isEmpty()) {
                    address.queryParam(pairs[i], pairs[i + 1]);
                }
            }
        }
        return address.encode().toUriString();
    }
}
