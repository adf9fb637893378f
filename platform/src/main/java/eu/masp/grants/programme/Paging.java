package eu.masp.grants.programme;

import org.jspecify.annotations.Nullable;

/** A page of a long list, from 1. */
public record Paging(int page, int pages) {
    public static final int SIZE = 100;

    static Paging of(@Nullable String asked, int lines) {
        int pages = Math.max(1, (lines + SIZE - 1) / SIZE);
        int page = 1;
        if (asked != null && asked.matches("\\d{1,7}")) {
            page = Math.clamp(Integer.parseInt(asked), 1, pages);
        }
        return new Paging(page, pages);
    }

    int offset() {
        return (page - 1) * SIZE;
    }
}
