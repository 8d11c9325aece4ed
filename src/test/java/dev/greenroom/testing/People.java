package dev.greenroom.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented applicants with identifiers that pass their checks; no two share an identifier. */
public final class People {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000, 8_000_000));
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private People() {}

    /** A resident of China, adult, well known, with a bank card: nothing about this person needs a second look. */
    public static ObjectNode resident() {
        return resident(LocalDate.of(1995, 3, 14));
    }

    public static ObjectNode resident(LocalDate birthDate) {
        var number = NUMBER.incrementAndGet();
        var person = JSON.createObjectNode();
        person.put("legalName", "林晓" + han(number));
        person.put("stageName", "Xiao " + number);
        person.put("birthDate", birthDate.toString());
        person.put("nationality", "CN");
        person.put("countryOfResidence", "CN");
        person.set(
                "idDocument",
                JSON.createObjectNode()
                        .put("type", "CN_RESIDENT_ID")
                        .put("number", residentId(birthDate, number))
                        .putNull("expiresOn"));
        person.put("phone", "+86139%08d".formatted(number));
        person.put("address", "浙江省湖州市吴兴区 " + number);
        person.putNull("guardian");
        person.putArray("subjectAreas").add("ELECTRONICS");
        person.putArray("languages").add("zh");
        person.putNull("hub");
        person.putArray("accounts")
                .addObject()
                .put("platform", "DOUYIN")
                .put("handle", "xiao" + number)
                .put("url", "https://www.douyin.com/user/xiao" + number)
                .put("followers", 25_000)
                .put("posts", 120);
        person.putArray("contentTypes").add("VIDEO").add("LIVE");
        person.set(
                "tax",
                JSON.createObjectNode()
                        .put("residence", "CN_RESIDENT")
                        .putNull("taxId")
                        .putNull("uscc")
                        .put("agencyFilingConsent", true));
        person.set(
                "payout",
                JSON.createObjectNode()
                        .put("method", "CN_BANK_CARD")
                        .put("account", bankCard(number))
                        .putNull("bic")
                        .put("cnaps", "102100099996")
                        .put("holderName", person.get("legalName").asText())
                        .put("currency", "CNY"));
        return person;
    }

    /** A foreigner abroad with a passport and an IBAN. */
    public static ObjectNode foreigner(String legalName, String nationality) {
        var number = NUMBER.incrementAndGet();
        var person = resident(LocalDate.of(1990, 6, 1));
        person.put("legalName", legalName);
        person.put("nationality", nationality);
        person.put("countryOfResidence", "DE");
        person.put("phone", "+4915%09d".formatted(number));
        person.put("address", "Hauptstrasse " + number + ", Berlin");
        person.set(
                "idDocument",
                JSON.createObjectNode()
                        .put("type", "PASSPORT")
                        .put("number", "P%08d".formatted(number))
                        .put("expiresOn", "2035-01-31"));
        person.putArray("languages").add("es");
        person.set(
                "tax",
                JSON.createObjectNode()
                        .put("residence", "NON_RESIDENT")
                        .put("taxId", "T%09d".formatted(number))
                        .putNull("uscc")
                        .put("agencyFilingConsent", false));
        person.set(
                "payout",
                JSON.createObjectNode()
                        .put("method", "IBAN")
                        .put("account", iban(number))
                        .put("bic", "COBADEFFXXX")
                        .putNull("cnaps")
                        .put("holderName", legalName)
                        .put("currency", "EUR"));
        return person;
    }

    private static String iban(int number) {
        var account = "37040044%010d".formatted(number);
        var remainder =
                new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return "DE%02d%s".formatted(98 - remainder, account);
    }

    /** A resident ID (GB 11643) with a right checksum; the sequence part varies with the number. */
    public static String residentId(LocalDate birthDate, int number) {
        var regions = new String[] {"110105", "310101", "330501", "440303", "350503"};
        var body = regions[number / 999 % regions.length]
                + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(number % 999);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String bankCard(int number) {
        var body = "622588%09d".formatted(number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    private static char han(int number) {
        return "明月星云海山林雨雪晴风华秋春".charAt(number % 14);
    }
}
