package dev.greenroom.access;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where creators make their own accounts. */
@Component
public class Registration {
    private static final Fault TAKEN = new Fault("email", "TAKEN", "has an account already");

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    Registration(Accounts accounts, PasswordEncoder passwords, TransactionTemplate transaction, AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** @throws Rejected with every fault; {@code TAKEN} when the address has an account */
    public Actor register(NewCreator creator) {
        var username = AccountPolicy.normalEmail(creator.email());
        var faults = Stream.of(
                        AccountPolicy.email(creator.email()).or(() -> taken(username)),
                        AccountPolicy.password(creator.password()),
                        AccountPolicy.locale(creator.locale()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        // Hashing takes a tenth of a second: before the transaction, not in it.
        var actor = new Actor(
                username, passwords.encode(creator.password()), Set.of(Role.CREATOR), null, creator.locale(), true);
        transaction.executeWithoutResult(status -> add(actor));
        return actor;
    }

    private void add(Actor actor) {
        if (!accounts.add(actor)) {
            throw new Rejected(List.of(TAKEN));
        }
        audit.record(new Act(actor.username(), "ACCOUNT_REGISTERED", "account", actor.username(), null, Map.of()));
    }

    private Optional<Fault> taken(String username) {
        return accounts.find(username).map(account -> TAKEN);
    }

    /**
     * What a creator gives to register.
     *
     * @param email the login from then on
     * @param password 8 to 128 characters
     * @param locale one of zh, en, ru, fr, es, ar
     */
    public record NewCreator(String email, String password, String locale) {
        @Override
        public String toString() {
            return "NewCreator";
        }
    }
}
