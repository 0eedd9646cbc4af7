package io.github.benchfarm.model.store;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The members of an archive, one after the other. Their names are only compared: none is ever used as a path. */
interface ArchiveMembers extends AutoCloseable {
    /** The next member, or null at the end. */
    @Nullable
    Member next() throws IOException;

    /** The bytes of the member that was last returned; not to be closed. */
    InputStream content() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * A member.
     *
     * @param name as it stands in the archive
     * @param isFile false for folders, links and all else
     */
    record Member(String name, boolean isFile) {
        /** Whether it is the one: the same name, but for a {@code ./} that some tools put before it. */
        boolean is(String wanted) {
            return (name.startsWith("./") ? name.substring(2) : name).equals(wanted);
        }
    }
}
