package dev.greenroom.network.web;

import dev.greenroom.access.Actor;
import dev.greenroom.network.OfferAnswer;
import dev.greenroom.network.OfferDesk;
import dev.greenroom.network.OfferDesk.Offered;
import dev.greenroom.network.OfferState;
import dev.greenroom.reference.OfferId;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The creator's own offers. */
@RestController
@RequestMapping("/api/me/network-offers")
@RolesAllowed("CREATOR")
class NetworkOfferController {
    private final OfferDesk desk;

    NetworkOfferController(OfferDesk desk) {
        this.desk = desk;
    }

    record AnswerBody(boolean accept) {
        OfferAnswer answer() {
            return accept ? OfferAnswer.ACCEPTED : OfferAnswer.DECLINED;
        }
    }

    /** @param split the agency's share, 0.30 for 30 % */
    record View(
            OfferId id,
            String agency,
            BigDecimal split,
            int termMonths,
            List<String> dataShared,
            OffsetDateTime expiresAt,
            OfferState state) {
        private static final int DECIMALS = 2;

        static View of(Offered offer) {
            return new View(
                    offer.id(),
                    offer.agency(),
                    offer.split().stripTrailingZeros().scale() > DECIMALS
                            ? offer.split().stripTrailingZeros()
                            : offer.split().setScale(DECIMALS),
                    offer.termMonths(),
                    offer.dataShared(),
                    offer.expiresAt(),
                    offer.state());
        }
    }

    @GetMapping
    List<View> offers(@AuthenticationPrincipal Actor actor) {
        return desk.offers(actor.username()).stream().map(View::of).toList();
    }

    @PostMapping("/{id}/answer")
    View answer(@PathVariable String id, @RequestBody AnswerBody body, @AuthenticationPrincipal Actor actor) {
        return View.of(desk.answer(actor.username(), id, body.answer()));
    }
}
