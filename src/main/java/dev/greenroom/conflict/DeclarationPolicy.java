package dev.greenroom.conflict;

import dev.greenroom.conflict.ConflictDesk.Declaration;
import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.Texts;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a declaration must hold. */
@Component
class DeclarationPolicy {
    private static final int LONGEST_RELATION = 100;
    private static final int LONGEST_NOTE = 2000;

    private final Persons persons;

    DeclarationPolicy(Persons persons) {
        this.persons = persons;
    }

    /** The person meant. @throws Rejected with every fault */
    ApplicationId person(Declaration declaration) {
        var faults = new ArrayList<Fault>();
        check("relation", declaration.relation(), LONGEST_RELATION, faults);
        if (declaration.relation().isBlank()) {
            faults.add(new Fault("relation", "MISSING", "says how you are related"));
        }
        check("note", declaration.note(), LONGEST_NOTE, faults);
        var person = named(declaration, faults);
        if (person.isEmpty() || !faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return person.get();
    }

    void checkReason(String reason) {
        var faults = new ArrayList<Fault>();
        check("reason", reason, LONGEST_NOTE, faults);
        if (reason.isBlank()) {
            faults.add(new Fault("reason", "MISSING", "says why the relation no longer is"));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    private Optional<ApplicationId> named(Declaration declaration, List<Fault> faults) {
        var application = declaration.applicationId();
        var creator = declaration.creatorId();
        if ((application == null) == (creator == null)) {
            faults.add(new Fault("applicationId", "ONE_OF_TWO", "or creatorId names the person, not both"));
            return Optional.empty();
        }
        var found = application != null ? application(application) : creator(java.util.Objects.requireNonNull(creator));
        if (found.isEmpty()) {
            var field = application != null ? "applicationId" : "creatorId";
            faults.add(new Fault(field, "UNKNOWN", "is not known here"));
        }
        return found;
    }

    private Optional<ApplicationId> application(String id) {
        try {
            return Optional.of(new ApplicationId(id)).filter(persons::exists);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<ApplicationId> creator(String id) {
        try {
            return persons.of(new CreatorId(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static void check(String field, @Nullable String text, int longest, List<Fault> faults) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            faults.add(new Fault(field, "TOO_LONG", "may have at most " + longest + " characters"));
        } else if (!Texts.isStorable(text)) {
            faults.add(new Fault(field, "INVALID_CHARACTER", "holds a character that cannot be kept"));
        } else if (PersonalNumbers.areIn(text)) {
            faults.add(new Fault(
                    field, "PERSONAL_NUMBER", "holds what looks like the number of a document, card or account"));
        }
    }
}
