package dev.greenroom.screening;

/**
 * An entry as it is stored.
 *
 * @param hash SHA-256 of what it says, in hexadecimal
 * @param changedIn the version of the list that last added or changed it
 */
record StoredEntry(ListEntry entry, String hash, long changedIn) {
    static StoredEntry of(ListEntry entry, long changedIn) {
        return new StoredEntry(entry, EntryText.hash(EntryText.write(entry)), changedIn);
    }

    String id() {
        return entry.entryId();
    }
}
