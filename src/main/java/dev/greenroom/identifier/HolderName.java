package dev.greenroom.identifier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of account holders: a firm's or a person's, and whether two people have the same family name. */
public final class HolderName {
    private static final Pattern FIRM =
            Pattern.compile(".*(公司|工作室|商行|商店|超市|门市|经营部|服务部|事务所|合作社|中心|集团|企业|传媒|.{2,}[店厂社行部]$"
                    + "|\\b(LTD|LIMITED|LLC|LLP|INC|CORP|CORPORATION|COMPANY|CO|GMBH|UG|AG|SARL|SAS|SA|SL|SRL|BV|PLC|ООО|ИП"
                    + "|STUDIO|MEDIA|TRADING|GROUP|AGENCY|PRODUCTIONS?)\\b\\.?).*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final List<String> TWO_CHARACTERS =
            List.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "南宫", "端木");

    private HolderName() {}

    /** By the words that firms have in their names; a guess that a person checks. */
    public static boolean isFirm(String name) {
        return FIRM.matcher(folded(name)).matches();
    }

    /** Of Chinese names the first character, or the first two of the known long ones; of others the first or last word. */
    public static boolean sameFamily(String one, String other) {
        var first = folded(one);
        var second = folded(other);
        if (HAN.matcher(first).matches() && HAN.matcher(second).matches()) {
            return family(first).equals(family(second));
        }
        var ends = ends(second);
        return ends(first).stream().anyMatch(ends::contains);
    }

    private static String family(String han) {
        return TWO_CHARACTERS.stream().filter(han::startsWith).findFirst().orElseGet(() -> han.substring(0, 1));
    }

    /** Given names stand at an end too, so two Annas meet here; a person decides. */
    private static List<String> ends(String name) {
        var words = Arrays.stream(name.split("[\\s,.·-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of() : List.of(words.getFirst(), words.getLast());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
