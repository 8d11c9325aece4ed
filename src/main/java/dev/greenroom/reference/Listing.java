package dev.greenroom.reference;

import java.util.List;
import java.util.function.Function;

/** One page of a list as the API gives it; {@code page} counts from 0. */
public record Listing<T>(List<T> items, long total, int page, int size) {
    public static final int DEFAULT_SIZE = 20;
    public static final int MAXIMUM_SIZE = 200;

    public <R> Listing<R> map(Function<? super T, ? extends R> view) {
        return new Listing<R>(items.stream().<R>map(view).toList(), total, page, size);
    }
}
