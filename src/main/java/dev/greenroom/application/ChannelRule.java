package dev.greenroom.application;

import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import dev.greenroom.reference.IsoCodes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the creator makes, where, in which languages, and for whom. */
final class ChannelRule implements DraftRule {
    private static final Set<String> CONTENT_TYPES = Set.of("VIDEO", "LIVE");
    private static final long MORE_THAN_ALL_PEOPLE = 10_000_000_000L;

    private final Catalogue catalogue;

    ChannelRule(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        findings.codes("subjectAreas", draft.subjectAreas(), code -> catalogue.has(CodeList.SUBJECT_AREAS, code));
        findings.codes("languages", draft.languages(), IsoCodes::isLanguage);
        findings.codes("contentTypes", draft.contentTypes(), CONTENT_TYPES::contains);
        Findings.optional(draft.hub())
                .filter(hub -> !catalogue.has(CodeList.HUBS, hub))
                .ifPresent(hub -> findings.add("hub", "UNKNOWN_CODE", "There is no such hub."));
        if (draft.accounts().isEmpty()) {
            findings.add("accounts", "REQUIRED", "Name at least one account.");
        }
        var handles = new HashSet<String>();
        var urls = new HashSet<String>();
        for (int i = 0; i < draft.accounts().size(); i++) {
            checkAccount("accounts[" + i + "].", draft.accounts().get(i), handles, urls, findings);
        }
    }

    private void checkAccount(
            String path, Draft.Account account, Set<String> handles, Set<String> urls, Findings findings) {
        var platform = findings.required(
                path + "platform",
                account.platform(),
                code -> catalogue.has(CodeList.PLATFORMS, code),
                "UNKNOWN_CODE",
                "There is no such platform.");
        var handle =
                findings.required(path + "handle", account.handle(), Words::isPlainText, "NOT_TEXT", Words.PLAIN_TEXT);
        if (platform.isPresent() && handle.isPresent()) {
            findings.once(path + "handle", platform.get() + " " + handle.get(), handles);
        }
        findings.required(
                        path + "url",
                        account.url(),
                        ChannelRule::isWebAddress,
                        "NOT_A_URL",
                        "This must be an address that begins with http:// or https://.")
                .filter(url -> !urls.add(url))
                .ifPresent(again -> findings.add(path + "url", "DUPLICATE", "This is given twice."));
        checkCount(path + "followers", account.followers(), findings);
        checkCount(path + "posts", account.posts(), findings);
    }

    private static void checkCount(String path, @Nullable Long count, Findings findings) {
        if (count == null) {
            findings.add(path, "REQUIRED", "This is needed.");
        } else if (count < 0) {
            findings.add(path, "NEGATIVE", "This must not be below 0.");
        } else if (count > MORE_THAN_ALL_PEOPLE) {
            findings.add(path, "TOO_LARGE", "This is more than there can be.");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            var scheme = address.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
