package dev.greenroom.screening;

import java.util.List;

/** How alike two names in Chinese characters are, character by character. */
final class HanNames {
    private static final List<String> LEGAL_FORMS =
            List.of("有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "分公司", "公司", "集团");
    /** Below this share of common characters two firms are two. */
    private static final double ALIKE = 0.8;

    /** One character makes another firm. */
    private static final double PART = 0.95;

    private HanNames() {}

    /** Without the legal form with which a firm's name ends. */
    static String core(String han) {
        for (var form : LEGAL_FORMS) {
            if (han.endsWith(form) && han.length() > form.length() + 1) {
                return han.substring(0, han.length() - form.length());
            }
        }
        return han;
    }

    /** 1 when the same; a firm's name may miss some characters, a person's may not. */
    static double alike(String one, String other, boolean firm) {
        if (one.equals(other)) {
            return 1;
        }
        if (!firm) {
            return 0;
        }
        var a = core(one);
        var b = core(other);
        double share = 2.0 * common(a, b) / (a.length() + b.length());
        if (share < ALIKE) {
            return 0;
        }
        return share == 1 ? 1 : share * PART;
    }

    /** The longest common subsequence. */
    private static int common(String one, String other) {
        var row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int corner = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i) == other.charAt(j - 1) ? corner + 1 : Math.max(row[j], row[j - 1]);
                corner = above;
            }
        }
        return row[other.length()];
    }
}
