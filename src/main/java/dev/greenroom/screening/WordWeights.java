package dev.greenroom.screening;

import java.util.Set;

/** How much a word of a name says. */
final class WordWeights {
    private static final double LEGAL_FORM = 0.3;
    private static final double LIGHT = 1;
    private static final double COMMON = 2;
    private static final double PATRONYMIC = 3;
    private static final int LONGEST = 10;

    /** Particles: they join names and are often left out. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "as", "ash", "ar", "az", "ad", "at", "bin", "ibn", "bint", "ould", "wuld", "de", "la",
            "le", "les", "van", "der", "den", "von", "zu", "del", "della", "da", "di", "do", "dos", "das", "the", "and",
            "of", "for", "y", "e", "et", "und", "mr", "mrs", "ms", "dr", "sheikh", "shaykh", "haji", "hajji", "mullah",
            "~bn", "~bnt");

    private static final Set<String> LEGAL_FORMS = Set.of(
            "llc",
            "ltd",
            "limited",
            "ltda",
            "corp",
            "corporation",
            "co",
            "company",
            "inc",
            "incorporated",
            "gmbh",
            "sa",
            "ooo",
            "oao",
            "zao",
            "ao",
            "pao",
            "pjsc",
            "ojsc",
            "cjsc",
            "jsc",
            "plc",
            "ag",
            "kg",
            "bv",
            "nv",
            "srl",
            "spa",
            "sl",
            "ca",
            "sas",
            "sarl",
            "sro",
            "doo",
            "dooel",
            "ad",
            "as",
            "ab",
            "oy",
            "fze",
            "fzco",
            "fzc",
            "fz",
            "pte",
            "pty",
            "pvt",
            "private",
            "public",
            "joint",
            "stock",
            "group",
            "est",
            "establishment",
            "llp",
            "lp",
            "kk",
            "bhd",
            "sdn",
            "tbk",
            "pt",
            "cv",
            "de",
            "liability",
            "open",
            "closed",
            "gongsi");

    /** Words that very many firms share: by themselves they name nobody. */
    private static final Set<String> COMMON_WORDS = Set.of(
            "bank",
            "trading",
            "trade",
            "international",
            "general",
            "shipping",
            "maritime",
            "marine",
            "industries",
            "industrial",
            "industry",
            "holding",
            "holdings",
            "investment",
            "investments",
            "services",
            "service",
            "technology",
            "technologies",
            "export",
            "import",
            "enterprise",
            "enterprises",
            "development",
            "management",
            "engineering",
            "construction",
            "oil",
            "gas",
            "petroleum",
            "energy",
            "global",
            "national",
            "commercial",
            "commerce",
            "finance",
            "financial",
            "exchange",
            "business",
            "center",
            "centre",
            "organization",
            "organisation",
            "foundation",
            "society",
            "institute",
            "university",
            "logistics",
            "transport",
            "airlines",
            "aviation",
            "electronics",
            "chemical",
            "chemicals",
            "metal",
            "metals",
            "steel",
            "products",
            "systems",
            "solutions",
            "consulting",
            "partners",
            "capital",
            "fund",
            "insurance",
            "media",
            "supply",
            "supplies",
            "materials",
            "equipment",
            "factory",
            "plant",
            "production",
            "research",
            "science",
            "scientific",
            "information",
            "network",
            "communications",
            "telecom",
            "world",
            "worldwide",
            "new",
            "first",
            "united",
            "star",
            "east",
            "west",
            "north",
            "south",
            "middle",
            "republic",
            "state",
            "ministry",
            "department",
            "office",
            "agency",
            "association",
            "union",
            "federation",
            "committee",
            "islamic",
            "arab");

    private WordWeights() {}

    static boolean isInitial(String word) {
        return word.length() == 1;
    }

    /** Says something by itself: neither particle, legal form, common word nor initial. */
    static boolean isTelling(String word, boolean firm) {
        return !isInitial(word)
                && !PARTICLES.contains(word)
                && !(firm && (LEGAL_FORMS.contains(word) || COMMON_WORDS.contains(word)));
    }

    /** @param firm whether it is the name of a firm: there are words that only firms share */
    static double of(String word, boolean firm) {
        if (firm && LEGAL_FORMS.contains(word)) {
            return LEGAL_FORM;
        }
        if (isInitial(word) || PARTICLES.contains(word)) {
            return LIGHT;
        }
        if (firm && COMMON_WORDS.contains(word)) {
            return COMMON;
        }
        return Math.min(LONGEST, word.length());
    }

    /** The weight of a word that found no partner; a father's name between the names is often left out. */
    static double missing(String word, boolean firm, boolean inside) {
        return !firm && inside && isPatronymic(word) ? PATRONYMIC : of(word, firm);
    }

    static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPatronymic(String word) {
        return word.endsWith("ovich") || word.endsWith("evich") || word.endsWith("ovna") || word.endsWith("evna");
    }
}
