package dev.greenroom.vetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.vault.Vault;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the checks of each round found; the first result of a check in a round stays. */
@Repository
class CheckResults {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Hit>> HITS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Vault vault;

    CheckResults(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Optional<String> verdict(ApplicationId id, int round, Check check) {
        return database.sql(
                        "select verdict from vetting_check where application_id = ? and round = ? and check_code = ?")
                .params(id.value(), round, check.name())
                .query(String.class)
                .optional();
    }

    void store(ApplicationId id, int round, Check check, Finding<?> finding, List<Hit> hits, OffsetDateTime now) {
        var evidence = finding.evidence().stream().map(Enum::name).collect(Collectors.joining(","));
        database.sql(
                        """
                        insert into vetting_check
                        (application_id, round, check_code, verdict, evidence, hits, checked_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(id.value(), round, check.name(), finding.verdict().name(), evidence, seal(hits), now)
                .update();
    }

    List<Result> of(ApplicationId id, int round) {
        return database
                .sql(
                        """
                        select check_code, verdict, evidence, hits, checked_at
                        from vetting_check where application_id = ? and round = ?
                        """)
                .params(id.value(), round)
                .query((row, index) -> new Result(
                        Check.valueOf(row.getString("check_code")),
                        row.getString("verdict"),
                        evidence(row.getString("evidence")),
                        open(row.getString("hits")),
                        row.getObject("checked_at", OffsetDateTime.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Result::check))
                .toList();
    }

    boolean found(ApplicationId id, int round, Evidence evidence) {
        return of(id, round).stream().anyMatch(result -> result.evidence().contains(evidence));
    }

    private static List<Evidence> evidence(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(Evidence::valueOf)
                .toList();
    }

    private @Nullable String seal(List<Hit> hits) {
        try {
            return hits.isEmpty() ? null : vault.seal(JSON.writeValueAsString(hits));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write hits");
        }
    }

    private List<Hit> open(@Nullable String sealed) {
        try {
            return sealed == null ? List.of() : JSON.readValue(vault.open(sealed), HITS);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("Stored hits cannot be read");
        }
    }

    record Result(Check check, String verdict, List<Evidence> evidence, List<Hit> hits, OffsetDateTime checkedAt) {}
}
