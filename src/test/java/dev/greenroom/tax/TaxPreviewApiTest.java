package dev.greenroom.tax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.testing.DatabaseTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class TaxPreviewApiTest extends DatabaseTest {
    @Autowired
    WebApplicationContext context;

    @Test
    void fourBonusesOfOneMonthAreShownWithTheirSteps() throws Exception {
        ask(
                        "AUDITOR",
                        """
                {"payee": {"residence": "CN_RESIDENT", "agencyFilingConsent": true, "method": "CUMULATIVE"},
                 "payments": [{"date": "2026-03-02", "gross": "30000.00"}, {"date": "2026-03-09", "gross": "30000.00"},
                              {"date": "2026-03-16", "gross": "30000.00"}, {"date": "2026-03-23", "gross": 30000}]}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.payments[0].incomeTax").value("570.00"))
                .andExpect(jsonPath("$.payments[0].net").value("29430.00"))
                .andExpect(jsonPath("$.payments[3].incomeTax").value("2304.95"))
                .andExpect(jsonPath("$.payments[3].vat").value("1188.12"))
                .andExpect(jsonPath("$.payments[3].surcharges").value("0.00"))
                .andExpect(jsonPath("$.payments[0].steps[0].version").isNotEmpty());
    }

    /** Computed apart from this code by {@code vectors.py}, which lies beside them. */
    static Stream<Arguments> vectors() throws IOException {
        try (var file = Objects.requireNonNull(TaxPreviewApiTest.class.getResourceAsStream("/tax/vectors.csv"))) {
            var lines = new String(file.readAllBytes(), UTF_8).lines().skip(1).map(line -> line.split(","));
            return lines
                    .collect(Collectors.groupingBy(cells -> cells[0], LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(vector -> Arguments.of(vector.getKey(), vector.getValue()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void whatTheLawSaysIsWithheld(String vector, List<String[]> lines) throws Exception {
        var payee = lines.getFirst();
        var body = lines.stream()
                .map(cells -> "{\"date\": \"%s\", \"gross\": \"%s\"}".formatted(cells[4], cells[5]))
                .collect(Collectors.joining(", ", "[", "]"));
        var answer = ask(
                "AUDITOR",
                "{\"payee\": {\"residence\": \"%s\", \"agencyFilingConsent\": %s, \"method\": \"%s\"}, \"payments\": %s}"
                        .formatted(payee[1], payee[2], payee[3], body));
        for (int i = 0; i < lines.size(); i++) {
            var at = "$.payments[" + i + "].";
            answer.andExpect(jsonPath(at + "vat").value(lines.get(i)[6]))
                    .andExpect(jsonPath(at + "incomeTax").value(lines.get(i)[7]))
                    .andExpect(jsonPath(at + "net").value(lines.get(i)[8]))
                    .andExpect(jsonPath(at + "surcharges").value("0.00"));
        }
    }

    @Test
    void ofNonResidentsMethodAndConsentAreIgnored() throws Exception {
        ask(
                        "FINANCE",
                        """
                {"payee": {"residence": "NON_RESIDENT"}, "payments": [{"date": "2026-03-02", "gross": "120000.00"}]}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.payments[0].incomeTax").value("28040.00"))
                .andExpect(jsonPath("$.payments[0].vat").value("0.00"));
    }

    @Test
    void everyFaultIsToldAtOnce() throws Exception {
        ask(
                        "FINANCE",
                        """
                {"payee": {"residence": "MARS", "agencyFilingConsent": "yes", "method": "CUMULATIVE", "name": "x"},
                 "payments": [{"date": "2026-03-32", "gross": "-1"}, {"gross": "1.005"}, {"date": "2026-01-01", "gross": 1e99}],
                 "more": 1}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "payee.residence",
                                "payee.agencyFilingConsent",
                                "payee.name",
                                "payments[0].date",
                                "payments[0].gross",
                                "payments[1].date",
                                "payments[1].gross",
                                "payments[2].gross",
                                "more")));
    }

    @Test
    void datesComeInOrderAndUnderARule() throws Exception {
        ask(
                        "FINANCE",
                        """
                {"payee": {"residence": "CN_RESIDENT", "agencyFilingConsent": true, "method": "CUMULATIVE"},
                 "payments": [{"date": "2026-03-02", "gross": "1.00"}, {"date": "2026-03-01", "gross": "1.00"}]}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("OUT_OF_ORDER"));
        ask(
                        "FINANCE",
                        """
                {"payee": {"residence": "CN_RESIDENT", "agencyFilingConsent": true, "method": "CUMULATIVE"},
                 "payments": [{"date": "2025-09-30", "gross": "1.00"}]}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("NO_RULE"));
    }

    @Test
    void aDateWithoutARuleIsToldBesideAllElse() throws Exception {
        ask(
                        "FINANCE",
                        """
                {"payee": {"residence": "CN_RESIDENT", "agencyFilingConsent": 1, "method": "CUMULATIVE"},
                 "payments": [{"date": "2025-09-30", "gross": "1.00"}, {"date": "2025-02-29", "gross": true},
                  {"date": "2025-09-29", "gross": "1,000.00"}, {"date": "2025-10-01", "gross": "\u0665"}, "x"]}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[?(@.field == 'payments[0].date')].code")
                        .value("NO_RULE"))
                .andExpect(jsonPath("$.errors[?(@.field == 'payments[2].date')].code")
                        .value("OUT_OF_ORDER"))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "payee.agencyFilingConsent",
                                "payments[0].date",
                                "payments[1].date",
                                "payments[1].gross",
                                "payments[2].date",
                                "payments[2].gross",
                                "payments[3].gross",
                                "payments[4]",
                                "payments[4].date",
                                "payments[4].gross")));
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() throws Exception {
        ask("FINANCE", "[]").andExpect(status().isUnprocessableEntity());
        ask("FINANCE", "{}").andExpect(status().isUnprocessableEntity());
        ask("FINANCE", "{").andExpect(status().isUnprocessableEntity());
        ask("FINANCE", "null").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void othersMayNotAsk() throws Exception {
        ask("COACH", "{}").andExpect(status().isForbidden());
    }

    private ResultActions ask(String role, String body) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        return mvc.perform(post("/api/tax/preview")
                .with(user("somebody").roles(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
