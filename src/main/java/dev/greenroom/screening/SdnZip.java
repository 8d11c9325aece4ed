package dev.greenroom.screening;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A zip file with sdn.csv and, if the publisher's other two are in it, add.csv and alt.csv. */
final class SdnZip {
    private static final String SDN = "sdn.csv";
    private static final String ADDRESSES = "add.csv";
    private static final String ALIASES = "alt.csv";
    private static final int MOST_MEMBERS = 20;
    private static final long MOST_BYTES = 256L << 20;

    private SdnZip() {}

    static void read(ReceivedFile zip, NewEntries into) throws IOException {
        var members = new HashMap<String, ReceivedFile>();
        try {
            unpack(zip, members);
            entries(members, into);
        } catch (ZipException | EOFException broken) {
            throw ListFaults.file("BROKEN_ZIP", "The file is no readable zip");
        } finally {
            for (var member : members.values()) {
                member.close();
            }
        }
    }

    private static void entries(Map<String, ReceivedFile> members, NewEntries into) throws IOException {
        var sdn = members.get(SDN);
        if (sdn == null) {
            throw ListFaults.file("SDN_MISSING", "There is no sdn.csv in the zip");
        }
        var format = new SdnFormat(into);
        var addresses = members.get(ADDRESSES);
        if (addresses != null) {
            format.keepAddresses(addresses);
        }
        var aliases = members.get(ALIASES);
        if (aliases != null) {
            format.keepAliases(aliases);
        }
        format.readEntries(sdn);
    }

    private static void unpack(ReceivedFile zip, Map<String, ReceivedFile> members) throws IOException {
        long left = MOST_BYTES;
        int count = 0;
        try (var archive = new ZipInputStream(zip.open())) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (++count > MOST_MEMBERS) {
                    throw ListFaults.file("TOO_LARGE", "There are too many files in the zip");
                }
                var name = baseName(entry.getName());
                try (var member = new Member(archive)) {
                    var file = ReceivedFile.of(member, left);
                    left -= file.size();
                    keep(name, file, members);
                }
            }
        }
    }

    private static void keep(String name, ReceivedFile file, Map<String, ReceivedFile> members) throws IOException {
        if (!Set.of(SDN, ADDRESSES, ALIASES).contains(name)) {
            file.close();
            return;
        }
        var twice = members.put(name, file);
        if (twice != null) {
            twice.close();
            throw ListFaults.file("DUPLICATE", "The zip holds " + name + " twice");
        }
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    /** One file in the archive: to close it leaves the archive open. */
    private static final class Member extends FilterInputStream {
        Member(InputStream archive) {
            super(archive);
        }

        @Override
        public void close() {}
    }
}
