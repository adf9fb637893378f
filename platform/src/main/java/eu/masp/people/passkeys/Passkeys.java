package eu.masp.people.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in new passkeys and recognises people by theirs. */
@Service
public class Passkeys {
    private final WebAuthnManager authenticators;
    private final AttestedCredentialDataConverter keys;
    private final PasskeyTable table;

    Passkeys(PasskeyTable table) {
        ObjectConverter json = new ObjectConverter();
        // Who made a device is not asked: any may be used.
        this.authenticators = WebAuthnManager.createNonStrictWebAuthnManager(json);
        this.keys = new AttestedCredentialDataConverter(json);
        this.table = table;
    }

    public List<Passkey> of(UUID account) {
        return table.listed(account);
    }

    public boolean has(UUID account) {
        return !table.of(account).isEmpty();
    }

    /** What the browser needs to make one. */
    public String creation(Site site, UUID account, String name) {
        byte[] challenge = PasskeyOptions.challenge();
        table.ask(challenge, account);
        return PasskeyOptions.creation(site, challenge, account, name, table.of(account));
    }

    /**
     * Keeps a new passkey.
     *
     * @param answer of the browser, as JSON
     * @return whether it was a right answer to a question of ours to this account, and new
     */
    @Transactional
    public boolean keep(Site site, UUID account, String answer, String label) {
        try {
            RegistrationData data = authenticators.parseRegistrationResponseJSON(answer);
            ServerProperty server = server(site, data.getCollectedClientData());
            if (server == null || data.getAttestationObject() == null
                    || !table.answered(server.getChallenge().getValue(), account)) {
                return false;
            }
            authenticators.verify(data, new RegistrationParameters(server, true, true));
            var made = data.getAttestationObject().getAuthenticatorData();
            var key = Objects.requireNonNull(made.getAttestedCredentialData());
            List<String> transports = data.getTransports() == null ? List.of()
                    : data.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toList();
            return table.insert(new PasskeyTable.Row(key.getCredentialId(), account, keys.convert(key),
                    made.getSignCount(), made.isFlagBE(), made.isFlagBS(), transports), label);
        } catch (WebAuthnException e) {
            return false;
        }
    }

    /**
     * What the browser needs to use one.
     *
     * @param account whose; null: whoever it turns out to be
     */
    public String request(Site site, @Nullable UUID account) {
        byte[] challenge = PasskeyOptions.challenge();
        table.ask(challenge, null);
        return PasskeyOptions.request(site, challenge, account == null ? List.of() : table.of(account));
    }

    /** Whose passkey has answered. The device has asked its owner for a finger, a face or a code: that makes it two factors. */
    @Transactional
    public Optional<UUID> recognise(Site site, String answer) {
        try {
            AuthenticationData data = authenticators.parseAuthenticationResponseJSON(answer);
            ServerProperty server = server(site, data.getCollectedClientData());
            if (server == null || !table.answered(server.getChallenge().getValue(), null)) {
                return Optional.empty();
            }
            Optional<PasskeyTable.Row> known = table.lock(data.getCredentialId());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            authenticators.verify(data,
                    new AuthenticationParameters(server, record(known.get()), null, true, true));
            var used = Objects.requireNonNull(data.getAuthenticatorData());
            table.used(known.get().id(), used.getSignCount(), used.isFlagBS());
            return Optional.of(known.get().account());
        } catch (WebAuthnException e) {
            return Optional.empty();
        }
    }

    /** @param id in letters */
    public boolean remove(UUID account, String id) {
        try {
            return table.delete(account, Base64.getUrlDecoder().decode(id));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable ServerProperty server(Site site, @Nullable CollectedClientData said) {
        return said == null ? null : ServerProperty.builder().origin(new Origin(site.origin())).rpId(site.name())
                .challenge(said.getChallenge()).build();
    }

    private CredentialRecord record(PasskeyTable.Row row) {
        return new CredentialRecordImpl(new NoneAttestationStatement(), true, row.backupEligible(), row.backedUp(),
                row.signCount(), keys.convert(row.key()), null, null, null,
                row.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet()));
    }
}
