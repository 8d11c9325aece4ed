package dev.greenroom.creator;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.reference.CreatorId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The active payees: who they are, whether and how they can be paid. Set-based calls load no entity one by one. */
@Component
public class CreatorRegister {
    public Map<CreatorId, Payee> payees(Collection<CreatorId> ids) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public Map<CreatorId, Payability> payability(Collection<CreatorId> ids) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Of these ids, those that exist. */
    public Set<String> known(Collection<String> ids) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public Optional<CreatorId> ofAccount(String username) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Stage names for lists: no personal identifiers. */
    public Map<CreatorId, String> labels(Collection<CreatorId> ids) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public void changePayoutMethod(CreatorId id, PayoutMethod method, String actor) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public List<CreatorId> all(int page, int size) {
        throw new UnsupportedOperationException("owner of the module");
    }
}
