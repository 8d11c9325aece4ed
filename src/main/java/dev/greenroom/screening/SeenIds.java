package dev.greenroom.screening;

/** Ids that were seen, by a hash of 64 bits: a million take 16 MB, and two that meet by accident are not to be expected. */
final class SeenIds {
    private static final double FULL = 0.6;

    private long[] hashes = new long[1 << 12];
    private int size;

    /** False when it was there. */
    boolean add(String id) {
        if (size > FULL * hashes.length) {
            grow();
        }
        boolean fresh = put(hashes, hash(id));
        size += fresh ? 1 : 0;
        return fresh;
    }

    boolean contains(String id) {
        long hash = hash(id);
        int at = place(hashes, hash);
        return hashes[at] == hash;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        var wider = new long[hashes.length * 2];
        for (long hash : hashes) {
            if (hash != 0) {
                put(wider, hash);
            }
        }
        hashes = wider;
    }

    private static boolean put(long[] hashes, long hash) {
        int at = place(hashes, hash);
        boolean fresh = hashes[at] == 0;
        hashes[at] = hash;
        return fresh;
    }

    /** Where the hash is or would be. */
    private static int place(long[] hashes, long hash) {
        int at = (int) (hash >>> 20) & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }

    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
