package dev.greenroom.exchange.web;

import dev.greenroom.access.Actor;
import dev.greenroom.exchange.ExchangeRateDesk;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.IsoCodes;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/exchange-rates")
class ExchangeRateController {
    private final ExchangeRates rates;
    private final ExchangeRateDesk desk;

    ExchangeRateController(ExchangeRates rates, ExchangeRateDesk desk) {
        this.rates = rates;
        this.desk = desk;
    }

    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<ExchangeRates.View> list(
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        if (currency != null && !IsoCodes.isCurrency(currency)) {
            throw Rejected.of("currency", "UNKNOWN_CODE", "must be an ISO 4217 code");
        }
        return rates.list(currency, Math.max(0, page), Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    /** {@code currency,date,unit,rate,source}: rate is CNY for the unit. */
    @PostMapping(consumes = "text/csv")
    @RolesAllowed("FINANCE")
    ExchangeRateDesk.Receipt receive(InputStream body, @AuthenticationPrincipal Actor actor) throws IOException {
        var file = body.readNBytes(ExchangeRateDesk.LARGEST + 1);
        if (file.length > ExchangeRateDesk.LARGEST) {
            throw new ResponseStatusException(
                    HttpStatus.PAYLOAD_TOO_LARGE, "A file of rates has at most " + ExchangeRateDesk.LARGEST + " bytes");
        }
        return desk.receive(file, actor.username());
    }
}
