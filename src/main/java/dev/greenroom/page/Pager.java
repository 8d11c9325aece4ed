package dev.greenroom.page;

import dev.greenroom.reference.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a reader is in a list, with addresses that keep the filters.
 *
 * @param from first shown, counted from 1
 */
public record Pager(long from, long to, long total, @Nullable String previous, @Nullable String next) {
    /** For a list whose page number is the request's parameter {@code page}. */
    public static Pager of(Listing<?> list) {
        return of(list, "page");
    }

    /** For one of several lists on a page. @param parameter name of this list's page number */
    public static Pager of(Listing<?> list, String parameter) {
        long before = (long) list.page() * list.size();
        long last = before + list.items().size();
        return new Pager(
                list.items().isEmpty() ? 0 : before + 1,
                last,
                list.total(),
                list.page() > 0 ? address(parameter, list.page() - 1) : null,
                last < list.total() && !list.items().isEmpty() ? address(parameter, list.page() + 1) : null);
    }

    private static String address(String parameter, int page) {
        var uri = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(parameter, page)
                .build();
        return uri.getQuery() == null ? uri.getPath() + "" : uri.getPath() + "?" + uri.getQuery();
    }
}
