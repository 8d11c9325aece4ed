package dev.greenroom.screening;

import java.util.regex.Pattern;

/** Reads birth dates, nationalities, identifiers and weak aliases out of the remarks of an OFAC entry; the rest stays text. */
final class SdnRemarks {
    private static final Pattern BIRTH = Pattern.compile("(?:alt\\. )?DOB (.+)");
    private static final Pattern NATIONALITY = Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.+)");
    private static final Pattern ALIAS = Pattern.compile("(?:alt\\. )?[afn]\\.k\\.a\\. '(.+)'");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?:alt\\. )?(?:Passport|SSN|Cedula No\\.|D\\.N\\.I\\.|NIT #|R\\.F\\.C\\.|RFC|C\\.U\\.R\\.P\\.|C\\.U\\.I\\.T\\.|"
                    + "[A-Z][\\p{L} ./-]*(?:No\\.|Number|Card|#)|[A-Z][\\p{L} ./-]*\\bID)\\s+([A-Z0-9][A-Z0-9./ -]*\\d[A-Z0-9./-]*).*");

    private SdnRemarks() {}

    static void read(String remarks, ListEntry.Draft entry) {
        for (var part : remarks.split(";")) {
            var remark = part.strip();
            if (remark.endsWith(".")) {
                remark = remark.substring(0, remark.length() - 1);
            }
            readOne(remark, entry);
        }
    }

    private static void readOne(String remark, ListEntry.Draft entry) {
        var birth = BIRTH.matcher(remark);
        if (birth.matches()) {
            entry.birth(Birth.parse(birth.group(1)));
            return;
        }
        var nationality = NATIONALITY.matcher(remark);
        if (nationality.matches()) {
            entry.nationality(Countries.code(nationality.group(1)));
            return;
        }
        var alias = ALIAS.matcher(remark);
        if (alias.matches()) {
            entry.alias(alias.group(1), true);
            return;
        }
        var identifier = IDENTIFIER.matcher(remark);
        if (identifier.matches()) {
            entry.identifier(identifier.group(1));
            return;
        }
        entry.remark(remark);
    }
}
