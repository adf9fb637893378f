package eu.masp.people.accounts;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Passwords, kept by Argon2id: 16 MB and two passes each, so that guessing is dear for whoever has stolen the hashes. */
@Component
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Each takes 16 MB while it is computed: a crowd at the door waits instead of using up the memory. */
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    /** Made when it is needed first: a start does not wait for it. */
    private final SingletonSupplier<String> nobodys = SingletonSupplier
            .of(() -> Objects.requireNonNull(argon2.encode(UUID.randomUUID().toString())));

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Takes as long for an account that is not there or has no password as for one that has. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> argon2.matches(password, hash == null ? nobodys.obtain() : hash));
        return same && hash != null;
    }

    /** What is wrong with a new password: the last part of a text's key. Length is what counts; signs and digits are not asked. */
    static Optional<String> wrong(String password, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("long");
        }
        String small = password.toLowerCase(Locale.ROOT);
        String own = email.split("@")[0];
        boolean guessed = small.chars().distinct().count() < 4 || small.equals(email)
                || own.length() > 3 && small.replace(own, "").length() < SHORTEST / 2;
        return guessed ? Optional.of("guessed") : Optional.empty();
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
