package dev.greenroom.creator;

import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.identifier.HolderName;
import dev.greenroom.identifier.PersonName;
import dev.greenroom.vault.Mask;
import java.util.ArrayList;
import java.util.List;

/**
 * Income that moves from a person to a studio or relative after earnings began: how tax was evaded before (see
 * {@code docs/decisions/0015-evasion-patterns.md}).
 */
final class PayeeChangePolicy {
    private PayeeChangePolicy() {}

    /** The old account was the creator's own, the new one is not. */
    static boolean leavesThePerson(PayeeFacts before, PayeeFacts after) {
        return PersonName.same(before.payout().holderName(), before.legalName())
                && !PersonName.same(after.payout().holderName(), after.legalName());
    }

    /** What an officer should know of it. */
    static List<Fact> facts(PayeeFacts before, PayeeFacts after) {
        var holder = after.payout().holderName();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Account before", account(before)));
        facts.add(new Fact("Account now", account(after)));
        facts.add(new Fact("Holder before", before.payout().holderName()));
        facts.add(new Fact("Holder now", holder));
        if (HolderName.isFirm(holder)) {
            facts.add(new Fact("Kind of holder", "A firm, by its name"));
        } else if (HolderName.sameFamily(holder, after.legalName())) {
            facts.add(new Fact("Kind of holder", "A person of the same family name"));
        } else {
            facts.add(new Fact("Kind of holder", "Another person"));
        }
        return facts;
    }

    private static String account(PayeeFacts facts) {
        return facts.payout().method() + " " + Mask.tail(facts.payout().account());
    }
}
