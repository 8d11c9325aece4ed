package dev.greenroom.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.money.Money;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.testing.DatabaseTest;
import dev.greenroom.vault.Vault;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class StatementDeskTest extends DatabaseTest {
    @Autowired
    StatementDesk desk;

    @Autowired
    Statements statements;

    @Autowired
    StatementShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Vault vault;

    private final PayoutId payout = PayoutId.next();

    @Test
    void a_second_draft_keeps_its_number_and_takes_the_new_figures() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var first = statement(payout);

        draft(StatementFixtures.figures(payout, "zh", "李小梅", "20000.00"));

        assertThat(statement(payout).number()).isEqualTo(first.number());
        assertThat(first.number()).matches("GR-2026-W47-\\d{6}");
        assertThat(statement(payout).gross().text()).isEqualTo("20000.00");
    }

    @Test
    void numbers_are_never_given_twice() {
        var other = PayoutId.next();

        draft(
                StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"),
                StatementFixtures.figures(other, "zh", "王芳", "10000.00"));

        assertThat(statement(payout).number()).isNotEqualTo(statement(other).number());
    }

    @Test
    void the_stored_figures_are_sealed_and_give_the_same_pdf_each_time() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var number = statement(payout).number();

        assertThat(shelf.pdf(number)).isEqualTo(shelf.pdf(number)).startsWith('%', 'P', 'D', 'F');
        assertThat(jdbc.queryForObject("select figures from statement where number = ?", String.class, number))
                .doesNotContain("李小梅");
    }

    @Test
    void a_published_statement_is_not_redrawn_and_a_replaced_one_not_published() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        transaction.executeWithoutResult(status -> desk.publish(List.of(payout)));
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "20000.00"));
        assertThat(statement(payout).status()).isEqualTo(Statement.Status.PUBLISHED);
        assertThat(statement(payout).gross().text()).isEqualTo("10000.00");

        transaction.executeWithoutResult(status -> desk.withdraw(List.of(payout)));
        transaction.executeWithoutResult(status -> desk.publish(List.of(payout)));

        assertThat(statement(payout).status()).isEqualTo(Statement.Status.REPLACED);
    }

    @Test
    void filters_narrow_the_list() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var one = statement(payout);

        assertThat(list(new Statements.Filter(
                        one.week(), null, one.creatorId(), null, Statement.Kind.WEEKLY, Statement.Status.DRAFT)))
                .contains(one.number());
        assertThat(list(new Statements.Filter(one.week(), null, null, null, Statement.Kind.YEARLY, null)))
                .isEmpty();
    }

    @Test
    void a_published_statement_is_signed_with_the_same_bytes_each_time_and_a_draft_is_not() throws Exception {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var number = statement(payout).number();
        var draft = shelf.pdf(number);
        transaction.executeWithoutResult(status -> desk.publish(List.of(payout)));
        var signed = shelf.pdf(number);

        assertThat(signatures(draft)).isEmpty();
        assertThat(signed).startsWith(draft).isEqualTo(shelf.pdf(number));
        var signature = signatures(signed).getFirst();
        assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
        assertThat(isIntact(signature, signed)).isTrue();
        signed[draft.length / 2] ^= 1;
        assertThat(isIntact(signature, signed)).isFalse();
    }

    @Test
    void a_paper_stays_genuine_when_a_later_version_would_write_its_content_otherwise() {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        transaction.executeWithoutResult(status -> desk.publish(List.of(payout)));
        var number = statement(payout).number();
        var kept =
                vault.open(jdbc.queryForObject("select figures from statement where number = ?", String.class, number));
        var asAnEarlierVersionWrote = kept.replaceFirst("\\{", "{ ");
        jdbc.update("update statement set figures = ? where number = ?", vault.seal(asAnEarlierVersionWrote), number);

        var code = Seal.code(Seal.hash(number, asAnEarlierVersionWrote));

        assertThat(shelf.genuine(number, code)).isPresent();
    }

    @Test
    void a_paper_is_genuine_only_with_its_own_code_and_once_it_is_published() throws Exception {
        draft(StatementFixtures.figures(payout, "zh", "李小梅", "10000.00"));
        var number = statement(payout).number();
        var code = codeOn(shelf.pdf(number));
        assertThat(shelf.genuine(number, code)).isEmpty();
        transaction.executeWithoutResult(status -> desk.publish(List.of(payout)));

        assertThat(shelf.genuine(number, code)).map(Statement::number).contains(number);
        assertThat(shelf.genuine(number, "0".repeat(20))).isEmpty();
        assertThat(shelf.genuine(number, "")).isEmpty();
        assertThat(shelf.genuine("GR-2026-W47-999999", code)).isEmpty();
    }

    @Test
    void a_month_is_issued_once_and_a_correction_replaces_it_under_a_new_number() {
        var creator = CreatorId.next();

        assertThat(issue(month(creator, "100.00"))).isEqualTo(1);
        assertThat(issue(month(creator, "100.00"))).isZero();
        assertThat(issue(month(creator, "90.00"))).isEqualTo(1);

        assertThat(statements
                        .list(Statements.Filter.publishedOf(creator), 0, 10)
                        .items())
                .singleElement()
                .satisfies(one -> assertThat(one.gross().text()).isEqualTo("90.00"))
                .satisfies(one -> assertThat(one.number()).matches("GR-2026-11M-\\d{6}"));
        assertThat(statements
                        .list(
                                new Statements.Filter(null, "2026-11", creator, null, null, Statement.Status.REPLACED),
                                0,
                                10)
                        .total())
                .isEqualTo(1);
    }

    private int issue(PeriodStatement statement) {
        return Objects.requireNonNull(transaction.execute(status -> desk.issue(List.of(statement))));
    }

    private static PeriodStatement month(CreatorId creator, String gross) {
        var amount = Money.cny(gross);
        return new PeriodStatement(
                Statement.Kind.MONTHLY,
                "2026-11",
                creator,
                null,
                StatementFixtures.month("zh", "李小梅", gross),
                amount,
                Money.zero(Money.CNY),
                amount);
    }

    private static List<PDSignature> signatures(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries();
        }
    }

    private static boolean isIntact(PDSignature signature, byte[] pdf) throws Exception {
        var cms = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                ContentInfo.getInstance(new ASN1InputStream(signature.getContents(pdf)).readObject()));
        var signer = cms.getSignerInfos().getSigners().iterator().next();
        var certificate = (X509CertificateHolder)
                cms.getCertificates().getMatches(null).iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSSignerDigestMismatchException changed) {
            return false;
        }
    }

    private static String codeOn(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            var start = text.indexOf("?code=") + 6;
            return text.substring(start, start + 20);
        }
    }

    private List<String> list(Statements.Filter filter) {
        return statements.list(filter, 0, 200).items().stream()
                .map(Statement::number)
                .toList();
    }

    private void draft(StatementFigures... figures) {
        transaction.executeWithoutResult(status -> desk.draft(List.of(figures)));
    }

    private Statement statement(PayoutId id) {
        return statements.ofPayouts(List.of(id)).values().stream().findFirst().orElseThrow();
    }
}
