package dev.greenroom.application;

import dev.greenroom.problem.JsonShape;
import dev.greenroom.problem.JsonShape.Fields;
import dev.greenroom.problem.JsonShape.Flag;
import dev.greenroom.problem.JsonShape.Many;
import dev.greenroom.problem.JsonShape.Text;
import dev.greenroom.problem.JsonShape.Whole;
import java.util.Map;

/** Types and sizes of the bodies that creators send; sizes in characters, a name's from the bank file (140). */
final class DraftShape {
    private static final JsonShape CODE = new Text(40);
    private static final JsonShape NAME = new Text(140);
    private static final JsonShape NUMBER = new Text(40);
    private static final JsonShape ADDRESS = new Text(500);
    private static final JsonShape CODES = new Many(40, CODE);

    static final JsonShape PAYOUT = new Fields(Map.of(
            "method", CODE,
            "account", new Text(100),
            "bic", NUMBER,
            "cnaps", NUMBER,
            "holderName", NAME,
            "currency", CODE));

    private static final JsonShape TAX =
            new Fields(Map.of("residence", CODE, "taxId", NUMBER, "uscc", NUMBER, "agencyFilingConsent", new Flag()));

    private static final JsonShape ACCOUNT = new Fields(Map.of(
            "platform", CODE,
            "handle", new Text(100),
            "url", ADDRESS,
            "followers", new Whole(),
            "posts", new Whole()));

    private static final JsonShape ID_DOCUMENT = new Fields(Map.of("type", CODE, "number", NUMBER, "expiresOn", CODE));

    static final JsonShape DRAFT = new Fields(Map.ofEntries(
            Map.entry("legalName", NAME),
            Map.entry("stageName", NAME),
            Map.entry("birthDate", CODE),
            Map.entry("nationality", CODE),
            Map.entry("countryOfResidence", CODE),
            Map.entry("idDocument", ID_DOCUMENT),
            Map.entry("phone", NUMBER),
            Map.entry("address", ADDRESS),
            Map.entry("guardian", new Fields(Map.of("name", NAME, "idNumber", NUMBER, "consent", new Flag()))),
            Map.entry("subjectAreas", CODES),
            Map.entry("languages", CODES),
            Map.entry("hub", CODE),
            Map.entry("accounts", new Many(20, ACCOUNT)),
            Map.entry("contentTypes", CODES),
            Map.entry("tax", TAX),
            Map.entry("payout", PAYOUT),
            Map.entry("consents", new Many(40, new Fields(Map.of("document", CODE, "version", CODE))))));

    static final JsonShape AGREEMENT = new Fields(Map.of("version", CODE, "accepted", new Flag()));

    static final JsonShape RENEWAL = new Fields(Map.of(
            "confirmed", new Flag(),
            "idDocument", ID_DOCUMENT,
            "phone", NUMBER,
            "address", ADDRESS,
            "accounts", new Many(20, ACCOUNT),
            "agreement", AGREEMENT));

    static final JsonShape INFORMATION = new Fields(
            Map.of("answers", new Many(20, new Fields(Map.of("question", new Text(1000), "answer", new Text(4000))))));

    private DraftShape() {}
}
