package dev.greenroom.audit;

import dev.greenroom.vault.Vault;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Names as the record carries them. A creator's login is the e-mail, which identifies a person: the record has a pseudonym
 * that only the key's holder can make from the address. Members of staff answer for their acts by name.
 */
@Component
class Pseudonyms {
    private static final String PREFIX = "creator-";
    private static final int SHOWN = 16;

    private final Vault vault;
    private final ObjectProvider<StaffNames> staff;

    Pseudonyms(Vault vault, ObjectProvider<StaffNames> staff) {
        this.vault = vault;
        this.staff = staff;
    }

    String of(String name) {
        return name.indexOf('@') < 0 || staff.stream().anyMatch(names -> names.isStaff(name)) ? name : pseudonym(name);
    }

    /** All that this name may be recorded as: records before version 260 have it in clear. */
    List<String> allOf(String name) {
        return name.indexOf('@') < 0 ? List.of(name) : List.of(name, pseudonym(name));
    }

    private String pseudonym(String email) {
        return PREFIX + vault.blindIndex(Vault.Kind.EMAIL, email).substring(0, SHOWN);
    }
}
