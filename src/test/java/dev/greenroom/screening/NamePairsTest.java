package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.screening.NamePairs.Judged;
import dev.greenroom.screening.NamePairs.Pair;
import dev.greenroom.screening.ScreeningLists.Format;
import dev.greenroom.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;

/** How good matching is, on a labelled set: each search against a list of all entries of the set. */
@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
class NamePairsTest extends DatabaseTest {
    private static final double LEAST_PRECISION = 0.98;
    private static final double LEAST_RECALL = 0.98;
    private static final int MOST_OUT_OF_BOUNDS = 3;

    @Autowired
    ScreeningLists lists;

    @Autowired
    Screener screener;

    @Test
    void the_same_people_are_found_and_others_are_let_pass() throws Exception {
        var pairs = NamePairs.all();
        load(pairs);

        var results = screener.screenAll(pairs.stream().map(Pair::subject).toList());
        var judged = new java.util.ArrayList<Judged>();
        for (int i = 0; i < pairs.size(); i++) {
            judged.add(NamePairs.judge(pairs.get(i), results.get(i).hits()));
        }

        var outOfBounds = judged.stream().filter(each -> !each.holds()).toList();
        double precision = share(judged, each -> each.pair().isPositive(), Judged::isLikely);
        double recall = share(judged, Judged::isLikely, each -> each.pair().isPositive());
        System.out.printf(
                Locale.ROOT,
                "%d pairs: precision %.3f, recall %.3f at REVIEW and above; out of bounds:%n%s%n",
                pairs.size(),
                precision,
                recall,
                outOfBounds.stream().map(Judged::toString).collect(Collectors.joining("\n")));
        assertThat(pairs).hasSizeGreaterThan(250);
        assertThat(precision).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(recall).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(outOfBounds).hasSizeLessThanOrEqualTo(MOST_OUT_OF_BOUNDS);
    }

    /** Among those that are one or the other and are {@code of}, the share that {@code are} too. */
    private static double share(
            List<Judged> judged, java.util.function.Predicate<Judged> are, java.util.function.Predicate<Judged> of) {
        var all = judged.stream()
                .filter(each -> each.pair().isPositive() || each.pair().isNegative())
                .filter(of)
                .toList();
        return all.stream().filter(are).count() / (double) all.size();
    }

    private void load(List<Pair> pairs) {
        var file = pairs.stream().map(Pair::sdnLine).collect(Collectors.joining());
        lists.replace(
                ListKind.OFAC_SDN,
                Format.CSV,
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                "compliance");
    }
}
