package io.github.benchfarm.agent;

import java.io.BufferedWriter;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** A file that gets its name only when it is complete and on the disk, so that nobody ever reads half of one. */
final class LogFile implements AutoCloseable {
    private final File file;
    private final File part;
    private final FileOutputStream out;
    private final Writer writer;

    /** Creates {@code <name>.part}; throws if the folder does not exist or is read-only. */
    LogFile(File file) throws IOException {
        this.file = file;
        this.part = new File(file.getPath() + ".part");
        this.out = new FileOutputStream(part);
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Where the text goes. */
    Writer writer() {
        return writer;
    }

    /** Ends the file and gives it its name; one of that name is replaced. */
    void commit() throws IOException {
        writer.flush();
        out.getFD().sync();
        writer.close();
        Files.move(part.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without a commit before it the text stays under the temporary name. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
