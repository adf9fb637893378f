package eu.masp.backup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a backup holds; it is the file's last entry, so that a file that was cut short has none.
 *
 * @param format of the file itself
 * @param masp the MASP that wrote it
 * @param writtenAt the instant of the snapshot, in UTC
 * @param migrations the state of the database's tables
 * @param tables in an order in which each comes after those it refers to
 * @param sequences the last number each has given
 */
record Manifest(int format, String masp, String writtenAt, List<Migration> migrations, List<Content> tables,
        Map<String, Long> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    record Migration(String version, String description, int checksum) {}

    /** @param sha256 of the rows as PostgreSQL's COPY writes them */
    record Content(String table, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + table + ".copy";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    Optional<Content> find(String table) {
        return tables.stream().filter(each -> each.table().equals(table)).findFirst();
    }
}
