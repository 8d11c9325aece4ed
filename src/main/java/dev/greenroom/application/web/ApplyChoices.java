package dev.greenroom.application.web;

import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/** What may be chosen in the application form, in the reader's language. */
@Component
class ApplyChoices {
    private static final List<String> LANGUAGES = List.of(
            "zh", "en", "ru", "fr", "es", "ar", "de", "id", "it", "ja", "ko", "ms", "pl", "pt", "th", "tr", "uk", "vi");
    private static final List<String> CURRENCIES = List.of("CNY", "EUR", "USD", "GBP", "HKD");
    /** Accepted after vetting, on the page of the creator's status. */
    private static final String AGREEMENT = "CREATOR_AGREEMENT";

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("nationality", "countries"),
            Map.entry("countryOfResidence", "countries"),
            Map.entry("idDocument.type", "documentTypes"),
            Map.entry("languages", "languages"),
            Map.entry("accounts.platform", "platforms"),
            Map.entry("subjectAreas", "subjectAreas"),
            Map.entry("contentTypes", "contentTypes"),
            Map.entry("hub", "hubs"),
            Map.entry("tax.residence", "residences"),
            Map.entry("payout.method", "payoutMethods"),
            Map.entry("consents", "documents"));

    private final Catalogue catalogue;
    private final MessageSource messages;

    ApplyChoices(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** @param version of a document; empty elsewhere */
    record Choice(String code, String name, String version) {}

    void put(Model model, Locale locale) {
        model.addAttribute("countries", countries(locale));
        model.addAttribute(
                "languages",
                LANGUAGES.stream()
                        .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(locale), ""))
                        .toList());
        model.addAttribute(
                "currencies",
                CURRENCIES.stream().map(code -> new Choice(code, code, "")).toList());
        model.addAttribute("platforms", list(CodeList.PLATFORMS, locale));
        model.addAttribute("subjectAreas", list(CodeList.SUBJECT_AREAS, locale));
        model.addAttribute("hubs", list(CodeList.HUBS, locale));
        model.addAttribute(
                "documents",
                list(CodeList.DOCUMENTS, locale).stream()
                        .filter(document -> !document.code().equals(AGREEMENT))
                        .toList());
        model.addAttribute("documentTypes", named("apply.document.", locale, "CN_RESIDENT_ID", "PASSPORT", "OTHER"));
        model.addAttribute("contentTypes", named("apply.content.", locale, "VIDEO", "LIVE"));
        model.addAttribute("residences", named("apply.residence.", locale, "CN_RESIDENT", "NON_RESIDENT", "BUSINESS"));
        model.addAttribute("payoutMethods", named("apply.method.", locale, "CN_BANK_CARD", "IBAN", "ALIPAY", "WECHAT"));
    }

    /** Names of codes, by the field that holds them and the code. */
    Map<String, Map<String, String>> names(Locale locale) {
        Model all = new ExtendedModelMap();
        put(all, locale);
        var names = new HashMap<String, Map<String, String>>();
        LISTS.forEach((field, list) -> {
            if (all.getAttribute(list) instanceof List<?> choices) {
                names.put(
                        field,
                        choices.stream()
                                .map(Choice.class::cast)
                                .collect(Collectors.toMap(Choice::code, Choice::name, (one, same) -> one)));
            }
        });
        return names;
    }

    private List<Choice> list(CodeList list, Locale locale) {
        return catalogue.entries(list).stream()
                .map(entry -> new Choice(entry.code(), entry.name(locale), entry.version()))
                .toList();
    }

    private List<Choice> named(String prefix, Locale locale, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code, messages.getMessage(prefix + code, null, code, locale) + "", ""))
                .toList();
    }

    /** China first, then by name. */
    private static List<Choice> countries(Locale locale) {
        var byName = Comparator.comparing(Choice::name, Collator.getInstance(locale));
        var all = Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(locale), ""))
                .sorted(byName)
                .toList();
        return Stream.concat(
                        all.stream().filter(country -> country.code().equals("CN")),
                        all.stream().filter(country -> !country.code().equals("CN")))
                .toList();
    }
}
