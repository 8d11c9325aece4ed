package dev.greenroom.screening.web;

import dev.greenroom.access.Actor;
import dev.greenroom.problem.NotFound;
import dev.greenroom.screening.ImportedList;
import dev.greenroom.screening.ListKind;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.ScreeningLists;
import dev.greenroom.screening.ScreeningLists.Format;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScreeningListController {
    private static final String CSV = "text/csv";
    private static final String ZIP = "application/zip";
    private static final String XML = "application/xml";
    private static final String TEXT_XML = "text/xml";

    private final ScreeningLists lists;
    private final Screener screener;

    ScreeningListController(ScreeningLists lists, Screener screener) {
        this.lists = lists;
        this.screener = screener;
    }

    /** In force when it answers: the index of the new version is built before. */
    @PostMapping(
            path = "/api/screening-lists/{kind}",
            consumes = {CSV, ZIP, XML, TEXT_XML})
    @RolesAllowed({"COMPLIANCE", "ADMIN"})
    ImportedList replace(@PathVariable String kind, HttpServletRequest request, @AuthenticationPrincipal Actor actor)
            throws IOException, HttpMediaTypeNotSupportedException {
        var list = ListKind.named(kind).orElseThrow(NotFound::new);
        var type = MediaType.parseMediaType(request.getContentType());
        var format = format(type);
        if (!ScreeningLists.isPublishedAs(list, format)) {
            throw new HttpMediaTypeNotSupportedException(type, published(list));
        }
        var imported = lists.replace(list, format, request.getInputStream(), actor.username());
        screener.prepare();
        return imported;
    }

    private static Format format(MediaType type) {
        return switch (type.getSubtype()) {
            case "zip" -> Format.ZIP;
            case "xml" -> Format.XML;
            default -> Format.CSV;
        };
    }

    private static List<MediaType> published(ListKind list) {
        var types = list == ListKind.OWN ? List.of(CSV) : list == ListKind.UN ? List.of(XML) : List.of(XML, CSV);
        return types.stream().map(MediaType::parseMediaType).toList();
    }
}
