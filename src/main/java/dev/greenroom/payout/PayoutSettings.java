package dev.greenroom.payout;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sizes and the paying account, from {@code greenroom.payout.*}.
 *
 * @param chunk creators prepared in one job
 * @param batch payouts in one batch, by rail
 * @param reportBytes largest bank report that is read
 */
@ConfigurationProperties("greenroom.payout")
record PayoutSettings(
        @DefaultValue("500") int chunk,
        @DefaultValue Map<Rail, Integer> batch,
        @DefaultValue("20000000") int reportBytes,
        @DefaultValue Debtor debtor) {
    private static final int BATCH = 5000;
    /** WeChat takes at most 1,000 details in a batch. */
    private static final int WALLET_BATCH = 1000;

    int batch(Rail rail) {
        int usual = rail == Rail.ALIPAY || rail == Rail.WECHAT ? WALLET_BATCH : BATCH;
        return batch.getOrDefault(rail, usual);
    }

    /** Who pays. The defaults are invented. */
    record Debtor(
            @DefaultValue("Greenroom Demo Co., Ltd.") String name,
            @DefaultValue("6222020200112233445") String account,
            @DefaultValue("ICBKCNBJ") String bic,
            @DefaultValue("102100099996") String cnaps) {}
}
