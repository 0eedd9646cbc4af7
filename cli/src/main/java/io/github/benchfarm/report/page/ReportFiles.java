package io.github.benchfarm.report.page;

import io.github.benchfarm.report.Tables;
import io.github.benchfarm.report.TablesException;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.RunInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All that a run directory is for a reader: the tables and the page. Each is replaced as a whole or left as it was. */
public final class ReportFiles {
    public static final String PAGE = "report.html";

    private ReportFiles() {}

    /**
     * Writes the tables, then the page, and returns their paths. Throws {@link TablesException} as {@link Tables#write} does.
     *
     * @param results one for every job of the plan, in its order
     */
    public static List<Path> write(Path directory, RunInfo info, List<JobResult> results) throws TablesException {
        return Tables.write(
                directory, info, results, Map.of(PAGE, out -> ReportPage.write(directory, info, results, out)));
    }
}
