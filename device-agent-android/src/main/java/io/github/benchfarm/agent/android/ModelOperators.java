package io.github.benchfarm.agent.android;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Counts the operators in a .tflite file, which are the nodes of the execution plan without delegates. TFLite could tell by
 * a second interpreter, which would double the time and memory of a load.
 *
 * <p>The file is a FlatBuffer: tables that refer to their fields by a list of offsets before them. Fields by number, from
 * TFLite's schema: Model 2 = subgraphs, SubGraph 3 = operators.
 */
final class ModelOperators {
    private static final int SUBGRAPHS = 2;
    private static final int OPERATORS = 3;

    private final ByteBuffer file;

    private ModelOperators(ByteBuffer file) {
        this.file = file.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Number of operators of that subgraph, in a file that TFLite has verified. */
    static int count(File model, int subgraph) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(model, "r")) {
            long bytes = Math.min(in.length(), Integer.MAX_VALUE);
            return new ModelOperators(in.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, bytes)).count(subgraph);
        }
    }

    private int count(int subgraph) {
        int subgraphs = field(reference(0), SUBGRAPHS);
        int operators = field(reference(subgraphs + Integer.BYTES * (1 + subgraph)), OPERATORS);
        return operators == 0 ? 0 : file.getInt(operators);
    }

    /** Where the vector in that field of a table begins, 0 if the table has no such field. */
    private int field(int table, int number) {
        int offsets = table - file.getInt(table);
        int at = Short.BYTES * (2 + number);
        int offset = at < file.getShort(offsets) ? file.getShort(offsets + at) & 0xFFFF : 0;
        return offset == 0 ? 0 : reference(table + offset);
    }

    private int reference(int at) {
        return at + file.getInt(at);
    }
}
